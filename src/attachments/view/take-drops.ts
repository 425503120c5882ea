/**
 * Takes files that are dropped on one of the parts of the page. `hint` is shown while files are dragged over it. What
 * takes files anywhere on the page does not see them.
 */
export function takeDrops(
  parts: readonly HTMLElement[],
  hint: () => string,
  onFiles: (files: readonly File[]) => void,
): void {
  for (const part of parts) {
    const page = part.ownerDocument.documentElement;
    const isTaken = ({ dataTransfer }: DragEvent): boolean =>
      dataTransfer?.types.includes("Files") === true &&
      part.ownerDocument.querySelector("dialog:modal") === null;

    part.addEventListener("dragover", (event) => {
      if (!isTaken(event)) return;
      event.preventDefault(); // or the browser would open the file
      event.stopPropagation();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      page.dataset["dropping"] = hint();
    });
    part.addEventListener("drop", (event) => {
      if (!isTaken(event)) return;
      event.preventDefault();
      event.stopPropagation();
      delete page.dataset["dropping"];
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) onFiles(files);
    });
  }
}

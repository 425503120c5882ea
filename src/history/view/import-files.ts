import { find } from "../../platform/index.ts";

/** Takes files: chosen in a dialog, which the returned function opens, or dropped on this part of the page. */
export function takeFiles(root: HTMLElement, onFiles: (files: readonly File[]) => void): () => void {
  const field = find(root, "[name=conversationsFile]", HTMLInputElement);
  const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;

  function give(files: FileList | null | undefined): void {
    if (files && files.length > 0) onFiles([...files]);
  }

  field.addEventListener("change", () => {
    give(field.files);
    field.value = ""; // so that the same file can be chosen again
  });
  root.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault(); // it can be dropped here
    root.toggleAttribute("data-dropping", true);
  });
  root.addEventListener("dragleave", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget)))
      root.removeAttribute("data-dropping");
  });
  root.addEventListener("drop", (event) => {
    root.removeAttribute("data-dropping");
    if (!hasFiles(event)) return;
    event.preventDefault(); // or the browser would open the file
    give(event.dataTransfer?.files);
  });
  return () => field.click();
}

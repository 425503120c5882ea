import { find, isField } from "../../platform/index.ts";

/**
 * Takes files: chosen in a dialog, which the returned function opens, or dropped anywhere on the page where nothing else
 * takes them; no dropped file makes the browser leave it. `hint` is shown while files are dragged over the page.
 */
export function takeFiles(
  root: HTMLElement,
  hint: () => string,
  onFiles: (files: readonly File[]) => void,
): () => void {
  const document = root.ownerDocument;
  const page = document.documentElement;
  const field = find(root, "[name=conversationsFile]", HTMLInputElement);
  const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") ?? false;
  /** Text goes into fields, and files nowhere while a dialog asks something. */
  const isTaken = ({ target }: DragEvent): boolean =>
    !isField(target) && document.querySelector("dialog:modal") === null;

  function give(files: FileList | null | undefined): void {
    if (files && files.length > 0) onFiles([...files]);
  }

  field.addEventListener("change", () => {
    give(field.files);
    field.value = ""; // so that the same file can be chosen again
  });
  document.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault(); // or the browser would open the file
    if (event.dataTransfer) event.dataTransfer.dropEffect = isTaken(event) ? "copy" : "none";
    if (isTaken(event)) page.dataset["dropping"] = hint();
    else delete page.dataset["dropping"];
  });
  document.addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) delete page.dataset["dropping"]; // out of the window
  });
  document.addEventListener("drop", (event) => {
    delete page.dataset["dropping"];
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (isTaken(event)) give(event.dataTransfer?.files);
  });
  return () => field.click();
}

import { find, type MenuItem } from "../../platform/index.ts";
import type { AttachmentTexts } from "../texts/en.ts";

/**
 * Takes files that are chosen, photographed, or pasted into `field`. Returns what opens the dialogs, for a menu; a
 * camera is offered where there is probably one, on a phone.
 */
export function takeFiles(
  root: HTMLElement,
  field: HTMLElement,
  onFiles: (files: readonly File[]) => void,
): (texts: AttachmentTexts) => readonly MenuItem[] {
  const inputs = ["attachedFiles", "attachedPhoto"].map((name) => {
    const input = find(root, `[name=${name}]`, HTMLInputElement);
    input.addEventListener("change", () => {
      const files = [...(input.files ?? [])];
      input.value = ""; // so that the same file can be chosen again
      if (files.length > 0) onFiles(files);
    });
    return input;
  });
  const [files, photo] = inputs;
  field.addEventListener("paste", (event) => {
    const pasted = filesOf(event.clipboardData);
    if (pasted.length === 0) return;
    event.preventDefault();
    onFiles(pasted);
  });
  return ({ addFile, takePhoto }) => [
    { text: addFile, run: () => files?.click() },
    ...(matchMedia("(pointer: coarse)").matches ? [{ text: takePhoto, run: () => photo?.click() }] : []),
  ];
}

/**
 * The files in the clipboard; none when there is also a text, of which a table program adds a picture. The names of the
 * files, which the Finder adds, are no such text.
 */
function filesOf(clipboard: DataTransfer | null): readonly File[] {
  const files = [...(clipboard?.files ?? [])];
  const text = clipboard?.getData("text/plain").trim() ?? "";
  const names = new Set(files.map(({ name }) => name));
  return text === "" || text.split(/[\r\n]+/).every((line) => names.has(line.trim())) ? files : [];
}

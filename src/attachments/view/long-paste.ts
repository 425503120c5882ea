import { find } from "../../platform/index.ts";
import type { Attachment, FileText } from "../model/attachment.ts";
import type { AttachmentTexts } from "../texts/en.ts";

/** In characters: a paste above it is offered as a file. */
const LONG = 4000;

/** The list that a paste can go to. */
interface AttachedList {
  list(): readonly Attachment[];
  change(attached: readonly Attachment[]): void;
}

/** A paste in a field: where it is, and what the field holds. */
interface Paste {
  readonly start: number;
  readonly text: string;
  readonly value: string;
}

interface Moved {
  readonly file: FileText;
  readonly paste: Paste;
  /** What the field held without the paste. */
  readonly value: string;
  /** The text is in the field again. */
  isBack: boolean;
}

/**
 * Offers to move a long paste out of a field into a file. The paste goes into the field as any other, so nothing is lost
 * by not answering; undoing the move, and removing the file, puts the text back.
 */
export function mountLongPaste(
  root: HTMLElement,
  field: HTMLTextAreaElement,
  texts: () => AttachmentTexts,
  attached: AttachedList,
) {
  const said = find(root, "[data-part=paste-said]", HTMLElement);
  const button = find(root, "[data-action=attach-paste]", HTMLButtonElement);
  let pasteAt: number | undefined;
  let offered: Paste | undefined;
  let moved: Moved | undefined;

  field.addEventListener("beforeinput", ({ inputType }) => {
    pasteAt = inputType === "insertFromPaste" ? field.selectionStart : undefined;
  });
  field.addEventListener("input", (event) => {
    const how = event instanceof InputEvent ? event.inputType : "";
    offer(how === "insertFromPaste" ? pasteOf() : undefined);
    if (how.startsWith("history")) followUndo();
  });
  button.addEventListener("click", move);

  function pasteOf(): Paste | undefined {
    const start = pasteAt ?? field.selectionEnd;
    const text = field.value.slice(start, field.selectionEnd);
    return text.length > LONG ? { start, text, value: field.value } : undefined;
  }

  function offer(paste: Paste | undefined): void {
    offered = paste;
    button.hidden = paste === undefined;
    showLanguage();
  }

  function move(): void {
    const paste = offered;
    if (paste === undefined || field.value !== paste.value) return;
    const file: FileText = { kind: "file", name: freeName(attached.list()), text: paste.text };
    cut(paste);
    moved = { file, paste, value: field.value, isBack: false };
    offer(undefined);
    attached.change([...attached.list(), file]);
  }

  /** As if the user did it, so that the browser can undo it; where there is no such command, by hand. */
  function cut({ start, text }: Paste): void {
    field.focus();
    field.setSelectionRange(start, start + text.length);
    if (!document.execCommand("delete")) field.setRangeText("");
  }

  function putBack({ start, text }: Paste): void {
    field.focus();
    field.setSelectionRange(start, start);
    if (!document.execCommand("insertText", false, text)) field.setRangeText(text);
  }

  /** The browser has undone the move, or done it again: the file follows the text. */
  function followUndo(): void {
    if (moved === undefined) return;
    const { file, paste, value } = moved;
    const others = attached.list().filter((each) => each !== file);
    const isAttached = others.length < attached.list().length;
    if (isAttached && field.value === paste.value) {
      moved.isBack = true;
      attached.change(others);
    } else if (!isAttached && field.value === value) {
      moved.isBack = false;
      attached.change([...others, file]);
    }
  }

  function showLanguage(): void {
    const sentence = offered === undefined ? "" : texts().files.longPaste;
    if (said.textContent !== sentence) said.textContent = sentence;
    button.textContent = texts().files.attachPaste;
  }

  return {
    /** The user has changed what is attached: the text follows its file, away from the field or back into it. */
    showAttached(): void {
      if (moved === undefined) return;
      const { file, paste, value, isBack } = moved;
      const isAttached = attached.list().includes(file);
      if (!isAttached && !isBack) {
        moved.isBack = true;
        putBack(field.value === value ? paste : { ...paste, start: field.selectionStart });
      } else if (isAttached && isBack && field.value === paste.value) {
        moved.isBack = false;
        cut(paste);
      }
    },
    /** The prompt is another one. */
    forget(): void {
      moved = undefined;
      offer(undefined);
    },
    showLanguage,
  };
}

function freeName(attached: readonly Attachment[]): string {
  const names = new Set(attached.map(({ name }) => name));
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? "pasted.txt" : `pasted-${count}.txt`;
    if (!names.has(name)) return name;
  }
}

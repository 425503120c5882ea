import { find, type MenuItem } from "../../platform/index.ts";
import type { Attachment } from "../model/attachment.ts";
import type { ReadAttachment } from "../model/read-attachment.ts";
import { isBlind, type Sight } from "../model/sight.ts";
import type { AttachmentTexts } from "../texts/en.ts";
import { createAttachedItem, type AttachedItem } from "./attached-item.ts";
import { createFileNotes } from "./file-notes.ts";
import { mountAttachFaults } from "./attach-faults.ts";
import { mountDescribePicture } from "./describe-picture.ts";
import { showAttachment } from "./show-attachment.ts";
import { takeFiles } from "./take-files.ts";

/** More would hardly fit into a context, and a dropped folder of pictures would keep the page busy for long. */
const MOST = 32;

export interface AttachmentListEvents {
  onChange(): void;
  onRemoved(name: string, undo: () => void): void;
}

interface Entry {
  readonly name: string;
  readonly item: AttachedItem;
  /** `undefined` while the file is being read. */
  attachment: Attachment | undefined;
}

/** What is attached to the prompt, above `field`. Files are read one after the other, and keep their order. */
export function mountAttachmentList(
  form: HTMLElement,
  field: HTMLElement,
  texts: () => AttachmentTexts,
  read: (file: File) => Promise<ReadAttachment>,
  events: AttachmentListEvents,
) {
  const root = find(form, "[data-part=attachments]", HTMLElement);
  const list = find(root, "[data-part=attached]", HTMLElement);
  const note = find(root, "[data-part=attach-note]", HTMLElement);
  const faults = mountAttachFaults(find(root, "[data-part=attach-faults]", HTMLElement), texts, showParts);
  const notes = createFileNotes(root, texts);
  const describe = mountDescribePicture(root);
  const items = takeFiles(root, field, attach);
  let entries: readonly Entry[] = [];
  let sight: Sight = { kind: "unknown" };
  let reading: Promise<void> = Promise.resolve();

  const attached = (): readonly Attachment[] => entries.flatMap(({ attachment }) => attachment ?? []);
  const nameOf = ({ attachment, name }: Entry): string => attachment?.name || name || texts().unnamed;

  const hasPictures = (): boolean => attached().some(({ kind }) => kind === "picture");

  function createEntry(name: string, attachment?: Attachment): Entry {
    const item = createAttachedItem(root.ownerDocument, name, {
      onShow: () => entry.attachment && showAttachment(root.ownerDocument, entry.attachment, texts()),
      onDescribe(button): void {
        if (entry.attachment?.kind !== "picture") return;
        describe.open(button, entry.attachment.alt, (alt) => {
          if (entry.attachment?.kind !== "picture") return;
          entry.attachment = { ...entry.attachment, alt };
          item.show(entry.attachment, texts());
          events.onChange();
        });
      },
      onRemove: () => remove(entry),
      notesOf: notes.of,
    });
    const entry: Entry = { name, item, attachment };
    item.show(attachment, texts());
    return entry;
  }

  function set(next: readonly Entry[]): void {
    entries = next;
    // Only what has changed is moved, so that the focus stays.
    for (const { item } of entries) if (item.element.parentElement !== list) list.append(item.element);
    for (const element of [...list.children]) {
      if (!entries.some(({ item }) => item.element === element)) element.remove();
    }
    showParts();
  }

  function showParts(): void {
    const warning = hasPictures() && isBlind(sight) ? texts().blind(sight) : "";
    note.hidden = warning === "";
    if (note.textContent !== warning) note.textContent = warning;
    list.hidden = entries.length === 0;
    root.hidden = entries.length === 0 && faults.count() === 0;
  }

  function remove(entry: Entry): void {
    const before = attached();
    const at = entries.indexOf(entry);
    describe.hide();
    set(entries.filter((each) => each !== entry));
    (entries[at] ?? entries[at - 1])?.item.remove.focus();
    if (entries.length === 0) field.focus();
    if (entry.attachment === undefined) return;
    events.onChange();
    events.onRemoved(nameOf(entry), () => {
      show(before);
      events.onChange();
    });
  }

  function attach(files: readonly File[]): void {
    faults.clear();
    const room = MOST - entries.length;
    const added = files.slice(0, room).map((file) => ({ file, entry: createEntry(file.name) }));
    set([...entries, ...added.map(({ entry }) => entry)]);
    for (const { name } of files.slice(room)) faults.show(name, "too-many");
    reading = readAfter(reading, added);
  }

  async function readAfter(
    earlier: Promise<void>,
    added: readonly { file: File; entry: Entry }[],
  ): Promise<void> {
    await earlier;
    for (const { file, entry } of added) if (entries.includes(entry)) settle(entry, await read(file));
  }

  function settle(entry: Entry, read: ReadAttachment): void {
    if (!entries.includes(entry)) return; // it was removed meanwhile
    if (!read.ok) {
      set(entries.filter((each) => each !== entry));
      faults.show(entry.name, read.fault);
      showParts();
      return;
    }
    entry.attachment = read.attachment;
    entry.item.show(read.attachment, texts());
    showParts();
    events.onChange();
  }

  /** Shows what is attached; what is being read stays, at the end. */
  function show(next: readonly Attachment[]): void {
    const kept = next.map(
      (attachment) =>
        entries.find((entry) => entry.attachment === attachment) ?? createEntry(attachment.name, attachment),
    );
    const isSame = kept.every((entry, at) => entry === entries[at]);
    if (!isSame) list.replaceChildren();
    set([...kept, ...entries.filter(({ attachment }) => attachment === undefined)]);
  }

  return {
    list: attached,
    show,
    attach,
    /** What can be attached, for a menu. */
    items: (): readonly MenuItem[] => items(texts()),
    isReading: (): boolean => entries.some(({ attachment }) => attachment === undefined),
    /** Resolves when the files are read that are being read now: with false when one of the last ones can't be. */
    async settled(): Promise<boolean> {
      await reading;
      return faults.count() === 0;
    },
    /** Why what is attached can't be sent at all; `undefined`: nothing speaks against it. */
    refusal: (): string | undefined =>
      sight.kind === "in-browser" && hasPictures() ? texts().blind(sight) : undefined,
    /** Another conversation is shown: what is being read is not for it. */
    leave(): void {
      faults.clear();
      set(entries.filter(({ attachment }) => attachment !== undefined));
    },
    showContext: notes.showContext,
    showSight(now: Sight): void {
      sight = now;
      showParts();
    },
    showLanguage(): void {
      for (const { item, attachment } of entries) item.show(attachment, texts());
      faults.showLanguage();
      showParts();
    },
  };
}

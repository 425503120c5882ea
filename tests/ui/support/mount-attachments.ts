import { vi } from "vitest";
import type { Picture } from "../../../src/attachments/model/attachment.ts";
import type { ReadAttachment } from "../../../src/attachments/model/read-attachment.ts";
import { mountAttachmentList } from "../../../src/attachments/view/attachment-list.ts";
import { find } from "../../../src/platform/view/find.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { region } from "./render-page.ts";

export const PIXEL =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
export const picture = (name: string): Picture => ({
  kind: "picture",
  name,
  url: PIXEL,
  width: 1,
  height: 1,
  alt: "",
});

export const file = (name: string): File => new File(["x"], name);

/** The list, with files that are read when the test says so. */
export function mountAttachments() {
  const root = region("prompt");
  const human = find(root, "[name=human]", HTMLTextAreaElement);
  const reading = new Map<string, (read: ReadAttachment) => void>();
  const read = vi.fn(
    (each: File) => new Promise<ReadAttachment>((resolve) => void reading.set(each.name, resolve)),
  );
  const events = { onChange: vi.fn(), onRemoved: vi.fn<(name: string, undo: () => void) => void>() };
  const form = find(root, "form", HTMLFormElement);
  const list = mountAttachmentList(form, human, () => TEXTS.en.attachments, read, events);
  async function finish(name: string, with_: ReadAttachment): Promise<void> {
    await vi.waitUntil(() => reading.has(name));
    reading.get(name)?.(with_);
    await Promise.resolve();
  }
  return {
    list,
    read,
    events,
    human,
    done: (name: string) => finish(name, { ok: true, attachment: picture(name) }),
    fails: (name: string) => finish(name, { ok: false, fault: "broken" }),
    names: () => list.list().map(({ name }) => name),
    root: find(form, "[data-part=attachments]", HTMLElement),
    note: find(form, "[data-part=attach-note]", HTMLElement),
    alerts: () =>
      [...form.querySelectorAll("[data-part=attach-faults] [role=alert]")].map((each) => each.textContent),
  };
}

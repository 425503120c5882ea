import { type Attachment, parseAttachments } from "../../../attachments/index.ts";
import { type LostCounter, stringOf } from "./foreign.ts";

/** A picture of another program. Only a PNG or a JPEG that is in the file itself is taken over; others are lost. */
export function pictureIn(url: unknown, name: unknown, lost: LostCounter): readonly Attachment[] {
  const taken = parseAttachments([{ kind: "picture", name: stringOf(name), url }]);
  if (taken.length === 0) lost.add("picture");
  return taken;
}

/** A file of another program. Its text is taken over; without one, it is lost. */
export function fileIn(text: unknown, name: unknown, lost: LostCounter): readonly Attachment[] {
  const taken = text === "" ? [] : parseAttachments([{ kind: "file", name: stringOf(name), text }]);
  if (taken.length === 0) lost.add("file");
  return taken;
}

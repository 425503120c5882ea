import type { Picture } from "../model/attachment.ts";
import { KIND_BYTES, pictureKind, type PictureKind } from "../model/picture/picture-kind.ts";
import { LONGEST_MS, MOST_PICTURE_BYTES } from "../model/picture/picture-limits.ts";
import type { PictureFault, ReadAttachment } from "../model/read-attachment.ts";
import { readPicture } from "./read-picture.ts";
import { readTextFile } from "./read-text.ts";

/** Reads a file that is to be attached: a picture, by its bytes, or else a text. Never rejects. */
export async function readAttachment(file: File, side: number): Promise<ReadAttachment> {
  if (file.size > MOST_PICTURE_BYTES) return { ok: false, fault: "too-large" };
  const kind = await kindOf(file);
  if (kind === "unreadable") return { ok: false, fault: "unreadable" };
  if (kind !== undefined) return picked(await readInTime(file, kind, side));
  const read = await readTextFile(file);
  return read.ok ? { ok: true, attachment: read.file } : { ok: false, fault: read.reason };
}

async function kindOf(file: File): Promise<PictureKind | undefined | "unreadable"> {
  try {
    return pictureKind(new Uint8Array(await file.slice(0, KIND_BYTES).arrayBuffer()));
  } catch {
    return "unreadable"; // it is gone, or a folder
  }
}

/** A decoder can't be stopped; what it makes after that is dropped. */
async function readInTime(file: File, kind: PictureKind, side: number): Promise<Picture | PictureFault> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<PictureFault>((resolve) => {
    timer = setTimeout(() => resolve("too-slow"), LONGEST_MS);
  });
  try {
    return await Promise.race([readPicture(file, kind, side), late]);
  } finally {
    clearTimeout(timer);
  }
}

function picked(read: Picture | PictureFault): ReadAttachment {
  return typeof read === "string" ? { ok: false, fault: read } : { ok: true, attachment: read };
}

import type { Picture } from "../model/attachment.ts";
import { fit } from "../model/picture/fit.ts";
import type { PictureKind } from "../model/picture/picture-kind.ts";
import { MOST_PIXELS } from "../model/picture/picture-limits.ts";
import { pictureSize, pixelsOf } from "../model/picture/picture-size.ts";
import type { PictureFault } from "../model/read-attachment.ts";
import { type Decoded, decodePicture } from "./decode-picture.ts";

/** In bytes: a JPEG says its size after its metadata, a preview among them. */
const HEAD_BYTES = 1_000_000;

/** Of a JPEG, from 0 to 1. */
const QUALITY = 0.9;

/** Formats of which browsers without a decoder are in use. */
const UNUSUAL: ReadonlySet<PictureKind> = new Set(["avif", "heic", "tiff", "jxl"]);

/**
 * Makes a PNG or a JPEG of a picture, the formats that every server reads: upright, at most `side` pixels a side, and
 * drawn anew, so that no metadata is left. Never rejects.
 */
export async function readPicture(
  file: File,
  kind: PictureKind,
  side: number,
): Promise<Picture | PictureFault> {
  try {
    const told = pictureSize(kind, new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
    if (told !== undefined && pixelsOf(told) > MOST_PIXELS) return "too-many-pixels";
    const decoded = await decodePicture(typed(file, kind));
    try {
      if (pixelsOf(decoded) > MOST_PIXELS) return "too-many-pixels";
      return { kind: "picture", name: file.name, ...(await draw(decoded, kind, side)), alt: "" };
    } finally {
      decoded.close();
    }
  } catch {
    return UNUSUAL.has(kind) ? "not-decoded" : "broken";
  }
}

/** The same bytes with the type that they are of, as some browsers believe a type. */
function typed(file: File, kind: PictureKind): Blob {
  return file.slice(0, file.size, kind === "ico" ? "image/x-icon" : `image/${kind}`);
}

async function draw(
  decoded: Decoded,
  kind: PictureKind,
  side: number,
): Promise<Pick<Picture, "url" | "width" | "height">> {
  const { width, height } = fit(decoded, side);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("There is no canvas");
  context.imageSmoothingQuality = "high";
  context.drawImage(decoded.source, 0, 0, width, height);
  const isPNG = kind === "png" || (kind !== "jpeg" && hasAlpha(context, width, height));
  const blob = await canvas.convertToBlob(
    isPNG ? { type: "image/png" } : { type: "image/jpeg", quality: QUALITY },
  );
  return { url: await dataURL(blob), width, height };
}

/** Whether something shines through. */
function hasAlpha(context: OffscreenCanvasRenderingContext2D, width: number, height: number): boolean {
  const { data } = context.getImageData(0, 0, width, height);
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}

function dataURL(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(typeof reader.result === "string" ? reader.result : ""));
    reader.addEventListener("error", () =>
      reject(new Error("The picture can't be read", { cause: reader.error })),
    );
    reader.readAsDataURL(blob);
  });
}

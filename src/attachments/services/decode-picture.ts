/** A decoded picture, upright: what a canvas draws, and its size. */
export interface Decoded {
  readonly source: CanvasImageSource;
  readonly width: number;
  readonly height: number;
  /** Frees its memory. */
  close(): void;
}

/**
 * Decodes a picture, of an animated one the first frame, turned as its metadata say. Rejects when the browser can't.
 */
export async function decodePicture(file: Blob): Promise<Decoded> {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    return { source: bitmap, width: bitmap.width, height: bitmap.height, close: () => bitmap.close() };
  } catch {
    return decodeAsImage(file); // which knows more formats in Safari
  }
}

/** An element that is in no document; it is turned upright, too: https://drafts.csswg.org/css-images/#the-image-orientation */
async function decodeAsImage(file: Blob): Promise<Decoded> {
  const url = URL.createObjectURL(file);
  const close = (): void => URL.revokeObjectURL(url);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return { source: image, width: image.naturalWidth, height: image.naturalHeight, close };
  } catch (error) {
    close();
    throw error;
  }
}

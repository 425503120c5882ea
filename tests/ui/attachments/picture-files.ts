/** Pictures that a test makes: their bytes, and the colours that come out of them. */

export type Colour = "red" | "green" | "blue" | "white";

const RGB: Readonly<Record<Colour, readonly [number, number, number]>> = {
  red: [255, 0, 0],
  green: [0, 128, 0],
  blue: [0, 0, 255],
  white: [255, 255, 255],
};

/** A picture with a colour in each quarter: top left, top right, bottom left, bottom right. */
export async function quarters(
  width: number,
  height: number,
  type: "image/png" | "image/jpeg" | "image/webp",
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const context = contextOf(canvas);
  const colours: readonly Colour[] = ["red", "green", "blue", "white"];
  colours.forEach((colour, at) => {
    context.fillStyle = colour;
    context.fillRect((at % 2) * (width / 2), Math.floor(at / 2) * (height / 2), width / 2, height / 2);
  });
  return bytesOf(canvas, type);
}

/** A picture of which the left half is red and the right half is transparent. */
export async function halfTransparent(type: "image/png" | "image/webp"): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(16, 8);
  const context = contextOf(canvas);
  context.fillStyle = "red";
  context.fillRect(0, 0, 8, 8);
  return bytesOf(canvas, type);
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  return context;
}

async function bytesOf(canvas: OffscreenCanvas, type: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await (await canvas.convertToBlob({ type, quality: 1 })).arrayBuffer());
}

/** The JPEG with an orientation and a comment in its Exif data: CIPA DC-008, 4.6. */
export function withExif(
  jpeg: Uint8Array<ArrayBuffer>,
  orientation: number,
  comment = "",
): Uint8Array<ArrayBuffer> {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0];
  const data = [...latin1("Exif\0\0"), ...tiff, ...latin1(comment)];
  return joined(
    jpeg.subarray(0, 2),
    Uint8Array.from([0xff, 0xe1, 0, data.length + 2, ...data]),
    jpeg.subarray(2),
  );
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** A GIF of one pixel with two frames: a red one, and a blue one. */
export function redThenBlueGif(): Uint8Array<ArrayBuffer> {
  const frame = (code: number): Uint8Array =>
    Uint8Array.from([
      ...[0x21, 0xf9, 4, 0, 1, 0, 0, 0],
      ...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0],
      ...[2, 2, code, 0x01, 0],
    ]);
  const head = Uint8Array.from([...latin1("GIF89a"), 1, 0, 1, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 255]);
  return joined(head, frame(0x44), frame(0x4c), Uint8Array.from([0x3b]));
}

/** A WebP of one pixel that does not shine through: not every browser writes the format. */
export function webp(): Uint8Array<ArrayBuffer> {
  return joined(latin1(atob("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA")));
}

/** The bytes of a data URL. */
export function bytesOfURL(url: string): Uint8Array {
  return latin1(atob(url.slice(url.indexOf(",") + 1)));
}

/** What is seen in the middle of each quarter; `undefined`: something else, or nothing. */
export async function coloursOf(url: string): Promise<readonly (Colour | undefined)[]> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const context = contextOf(new OffscreenCanvas(width, height));
  context.drawImage(image, 0, 0);
  const places = [0, 1, 2, 3].map((at) => [
    (0.25 + (at % 2) / 2) * width,
    (0.25 + Math.floor(at / 2) / 2) * height,
  ]);
  return places.map(([x = 0, y = 0]) => {
    const [r = 0, g = 0, b = 0, alpha = 0] = context.getImageData(Math.floor(x), Math.floor(y), 1, 1).data;
    const isNear = (colour: Colour): boolean =>
      RGB[colour].every((value, at) => Math.abs(value - ([r, g, b][at] ?? 0)) < 40);
    return alpha === 255 ? (["red", "green", "blue", "white"] as const).find(isNear) : undefined;
  });
}

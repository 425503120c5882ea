import type { PictureSize } from "./picture-size.ts";

/** The size of a picture with at most `most` pixels a side, in the same proportion; a smaller one keeps its size. */
export function fit({ width, height }: PictureSize, most: number): PictureSize {
  const scale = Math.min(1, most / Math.max(width, height));
  const scaled = (side: number): number => Math.min(most, Math.max(1, Math.round(side * scale)));
  return scale === 1 ? { width, height } : { width: scaled(width), height: scaled(height) };
}

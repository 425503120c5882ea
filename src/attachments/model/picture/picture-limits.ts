/** A file larger than this is not read at all. */
export const MOST_PICTURE_BYTES = 200_000_000;

/** Phones take pictures of 50 and 108 megapixels; in memory, each pixel has four bytes. */
export const MOST_PIXELS = 120_000_000;

/** In milliseconds: longer than the largest picture takes on a slow device. */
export const LONGEST_MS = 60_000;

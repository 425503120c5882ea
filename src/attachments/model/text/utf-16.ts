/** How much of a file is looked at, in bytes. */
const SAMPLE_BYTES = 65_536;
/** Of characters that have a zero as their high byte, as all of ASCII: from this share on it is UTF-16. */
const ZERO_SHARE = 0.25;
/** Of characters that have a zero as their low byte, such as U+4E00. */
const STRAY_SHARE = 0.05;

/** The control characters that no text has; as UTF-16, small numbers in a binary file are full of them. */
const FOREIGN_CONTROL = /(?![\t-\r])\p{Cc}|[\ufffe\uffff]/u;

/** Whether bytes are UTF-16, and in which order: by their byte order mark, or by where they have zeros. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.length < 2 || bytes.length % 2 === 1) return undefined;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  sample.forEach((byte, index) => byte === 0 && (zeros[index % 2] = (zeros[index % 2] ?? 0) + 1));
  const [even = 0, odd = 0] = zeros.map((count) => count / (sample.length / 2));
  if (odd >= ZERO_SHARE && even <= STRAY_SHARE) return withoutControls(sample, "utf-16le");
  if (even >= ZERO_SHARE && odd <= STRAY_SHARE) return withoutControls(sample, "utf-16be");
  return undefined;
}

function withoutControls<E extends string>(sample: Uint8Array, encoding: E): E | undefined {
  return FOREIGN_CONTROL.test(new TextDecoder(encoding).decode(sample)) ? undefined : encoding;
}

/** https://github.com/ggml-org/ggml/blob/master/docs/gguf.md#file-structure */
const MAGIC = new TextEncoder().encode("GGUF");

/** The number of bytes that identify a GGUF file. */
export const MAGIC_BYTES = MAGIC.length;

/** Whether a file that begins with these bytes is a GGUF file. */
export function isGGUF(head: Uint8Array): boolean {
  return MAGIC.every((byte, index) => head[index] === byte);
}

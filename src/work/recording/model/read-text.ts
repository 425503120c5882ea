/** The bytes as text, if they are whole characters in UTF-8; `undefined` when a character is cut, or damaged. */
export function wholeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined; // the return value reports it
  }
}

/** So many arguments are passed to a function at a time. */
const STEP_BYTES = 8192;

export function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (let from = 0; from < bytes.length; from += STEP_BYTES) {
    binary += String.fromCharCode(...bytes.subarray(from, from + STEP_BYTES));
  }
  return btoa(binary);
}

/** `undefined` when it is not base64. */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined; // the return value reports it
  }
}

/** Parses JSON from an external source. Returns `undefined` when it is invalid; the caller reports that. */
export function parseJSON(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the return value reports it
  }
}

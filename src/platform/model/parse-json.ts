/** Parses JSON from outside; `undefined` stands for "no JSON", which is left to the caller to report. */
export function parseJSON(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // said by the return value
  }
}

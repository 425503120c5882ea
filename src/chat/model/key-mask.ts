import type { ExchangeEntry } from "./exchange.ts";
import { SHORTEST_KEY } from "./without-key.ts";

const MASK = "•••";
/** In bytes, a key is replaced by as many of these, so that all other bytes stay in place. */
const STAR = 42;

/** Removes the key from what goes over the wire: some servers repeat the key that they refuse. */
export function createKeyMask(key: string) {
  const isNeeded = key.length >= SHORTEST_KEY;
  const forms = isNeeded
    ? [...new Set([JSON.stringify(key).slice(1, -1), encodeURIComponent(key), key])].toSorted(
        (one, other) => other.length - one.length,
      )
    : [];
  const patterns = forms.map((form) => new TextEncoder().encode(form));
  const most = Math.max(0, ...patterns.map(({ length }) => length - 1));
  /** The last bytes of the body so far, in which the key may have begun. */
  let tail = new Uint8Array();

  return {
    isNeeded,
    text: (text: string): string => forms.reduce((rest, form) => rest.replaceAll(form, MASK), text),
    /** Another body begins. */
    begin: (): void => void (tail = new Uint8Array()),
    /** Another read was added to the end of the entries. The key may be cut by reads; bytes are copied if it is found. */
    read(entries: ExchangeEntry[]): void {
      const entry = entries.at(-1);
      if (entry?.kind !== "read") return;
      const joined = new Uint8Array(tail.length + entry.bytes.length);
      joined.set(tail);
      joined.set(entry.bytes, tail.length);
      const found = patterns.filter((pattern) => cover(joined, pattern));
      if (found.length > 0) writeBack(entries, joined);
      tail = joined.slice(-most);
    },
  };
}

/** Replaces a pattern wherever it is. */
function cover(bytes: Uint8Array, pattern: Uint8Array): boolean {
  const [first = 0] = pattern;
  const end = pattern.length - 1;
  const last = pattern[end];
  let isFound = false;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (bytes[at + end] !== last) continue; // most places end here
    let same = 1;
    while (same < end && bytes[at + same] === pattern[same]) same++;
    if (same < end) continue;
    bytes.fill(STAR, at, at + pattern.length);
    isFound = true;
  }
  return isFound;
}

/** Replaces the last bytes of the last reads. */
function writeBack(entries: ExchangeEntry[], bytes: Uint8Array): void {
  let end = bytes.length;
  for (let place = entries.length - 1; end > 0 && place >= 0; place--) {
    const entry = entries[place];
    if (entry?.kind !== "read") continue;
    const start = Math.max(0, end - entry.bytes.length);
    const copy = entry.bytes.slice();
    copy.set(bytes.subarray(start, end), copy.length - (end - start));
    entries[place] = { ...entry, bytes: copy };
    end = start;
  }
}

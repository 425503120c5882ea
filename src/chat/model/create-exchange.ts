import { isSecretName, isSecretQuery } from "../../configuration/index.ts";
import type { ExchangeEntry, ExchangeNotes, Happening, HeaderPairs } from "./exchange.ts";
import { createKeyMask } from "./key-mask.ts";
import { withoutKey } from "./without-key.ts";

/** Of one exchange, in bytes of its reads. Of a larger one, the beginning is kept. */
export const MOST_EXCHANGE_BYTES = 16 * 1024 * 1024;

const MASK = "•••";

/** Begins to note an exchange. The bytes of reads are kept as they are, without a copy, unless they contain the key. */
export function createExchange(key = "", mostBytes = MOST_EXCHANGE_BYTES): ExchangeNotes {
  const start = performance.now();
  const begunAt = Date.now();
  const mask = createKeyMask(key);
  let entries: ExchangeEntry[] = [];
  let bytes = 0;
  let isOver = false;
  /** The place of the entry that counts what is left out. */
  let dropped: number | undefined;
  /** The requests without an end. */
  let open = 0;
  /** The bytes of the latest response that were not passed on. */
  let held = 0;

  function note(happening: Happening): void {
    if (!isOver) entries.push({ ...happening, at: performance.now() - start });
  }

  function close(happening: Happening): void {
    if (open === 0) return; // a body that is cancelled may end as well
    open--;
    note(happening);
  }

  function drop({ length }: Uint8Array): void {
    const entry = dropped === undefined ? undefined : entries[dropped];
    if (dropped === undefined || entry?.kind !== "dropped") {
      dropped = entries.length;
      note({ kind: "dropped", reads: 1, bytes: length });
    } else entries[dropped] = { ...entry, reads: entry.reads + 1, bytes: entry.bytes + length };
  }

  return {
    begunAt,
    get entries() {
      return entries;
    },
    get bytes() {
      return bytes;
    },
    get isOver() {
      return isOver;
    },
    request({ url, method, headers, body }) {
      open++;
      held = 0;
      note({
        kind: "request",
        url: mask.text(maskQuery(url)),
        method,
        headers: maskHeaders(headers, mask.text),
        body: mask.text(body),
      });
    },
    response({ status, statusText, headers }) {
      mask.begin();
      const masked = maskHeaders(headers, mask.text);
      note({ kind: "response", status, statusText: mask.text(statusText), headers: masked });
    },
    read(piece) {
      if (isOver) return;
      held += piece.length;
      if (dropped !== undefined || bytes + piece.length > mostBytes) return drop(piece);
      bytes += piece.length;
      const entry = { kind: "read", bytes: piece, at: performance.now() - start } as const;
      entries.push(entry);
      if (mask.isNeeded) mask.read(entries);
    },
    close: () => close({ kind: "close" }),
    fail: (problem) => close({ kind: "failure", problem: withoutKey(problem, key) }),
    leave: () => close({ kind: "stop", by: "page", held: 0 }),
    pass: (passed) => void (held -= passed),
    stop() {
      note({ kind: "stop", by: "user", held });
      isOver = true;
    },
    end() {
      if (open > 0) note({ kind: "stop", by: "page", held: 0 });
      isOver = true;
    },
    release() {
      entries = [];
      bytes = 0;
      isOver = true;
    },
  };
}

function maskHeaders(headers: HeaderPairs, mask: (text: string) => string): HeaderPairs {
  return headers.map(([name, value]) => [name, isSecretName(name) ? MASK : mask(value)]);
}

/** The address, with the values of its query that seem to be keys replaced. */
function maskQuery(address: string): string {
  const url = new URL(address);
  url.username = "";
  url.password = "";
  for (const [name, value] of [...url.searchParams]) {
    const one = new URLSearchParams([[name, value]]).toString();
    if (isSecretQuery(`?${one}`)) url.searchParams.set(name, MASK);
  }
  return url.href;
}

import { createNesting } from "./nesting.ts";
import { createRecordBytes, type Split } from "./record-bytes.ts";

/** The names of the lists that programs write around their conversations. */
const WRAPPERS: ReadonlySet<string> = new Set(["chat", "history", "conversations"]);
const LONGEST_WRAPPER = 16;

const [QUOTE, BACKSLASH, NEWLINE, COMMA, SPACE] = [0x22, 0x5c, 0x0a, 0x2c, 0x20] as const;
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d] as const;
const BYTE_ORDER_MARK: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf]);

/**
 * Splits a file into its records, as bytes, in one pass and without recursion: the elements of an array, also of one in
 * an object around all conversations; JSON Lines; or values in a row. A record that is no JSON spoils itself and, where
 * that can be seen, not the next one. `push` returns the records that end in the chunk.
 */
export function createSplitter(largest?: number) {
  /** `lines`: each line is a record, whatever is in it. `none`: it can't be JSON. */
  let mode: "start" | "values" | "lines" | "array" | "none" = "start";
  /** The depth at which records stand. */
  let base = 0;
  let isInText = false;
  let isEscaped = false;
  let isFirstLine = true;
  /** After the list in an object: the rest of the object is passed over. */
  let isAround = false;
  /** The last text at the first level: the name of a field, before its value. */
  let word = "";
  const nesting = createNesting();
  const record = createRecordBytes(largest);

  /** Reads on in a text. Returns the index of its last character, or of the end of the chunk. */
  function readText(chunk: Uint8Array, from: number): number {
    let at = from;
    let escaped = isEscaped; // a local variable, because this is where the time goes
    for (; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? SPACE;
      if (byte > BACKSLASH || escaped) escaped = false;
      else if (byte === BACKSLASH) escaped = true;
      else if (byte === QUOTE || byte === NEWLINE) {
        isInText = false;
        break;
      }
    }
    isEscaped = escaped;
    if (chunk[at] === NEWLINE) record.spoil("not-json"); // it has none in it
    if (nesting.depth() === 1 && word.length < LONGEST_WRAPPER) {
      word += String.fromCharCode(...chunk.subarray(from, Math.min(at, from + LONGEST_WRAPPER)));
    }
    return at;
  }

  function isNone(): boolean {
    return mode === "none";
  }

  function start(byte: number): void {
    mode = byte === OPEN_ARRAY ? "array" : byte === OPEN_OBJECT ? "values" : "none";
    if (mode !== "array") return;
    base = 1;
    nesting.open(byte);
  }

  function leaveArray(): void {
    isAround = base === 2;
    [mode, base] = ["values", 0];
    isFirstLine = false;
  }

  function push(chunk: Uint8Array): readonly Split[] {
    const found: Split[] = [];
    let from = 0;
    const begin = (at: number): void => {
      if (record.isOpen()) return;
      record.begin();
      from = at;
    };
    const end = (at: number): void => {
      if (!record.isOpen()) return;
      record.add(chunk.subarray(from, at));
      found.push(record.take());
    };
    const onLineEnd = (at: number): void => {
      if (mode === "values" && isFirstLine) {
        isFirstLine = false;
        if (nesting.depth() === 0 || record.isSpoiled()) mode = "lines";
      }
      if (mode !== "lines") return;
      end(at);
      nesting.reset();
    };
    const onOpen = (byte: number, at: number): void => {
      const isList = mode === "values" && byte === OPEN_ARRAY && nesting.depth() === 1;
      if (!isAround) begin(at);
      if (!nesting.open(byte)) record.spoil("too-deep");
      if (!isList || !WRAPPERS.has(word)) return;
      record.drop();
      [mode, base] = ["array", 2];
    };
    const onClose = (byte: number, at: number): void => {
      if (mode === "array" && nesting.depth() === base && byte === CLOSE_ARRAY) end(at);
      if (!nesting.close(byte)) record.spoil("not-json");
      if (mode === "array" && nesting.depth() < base) {
        end(at);
        leaveArray();
      }
      if (mode !== "values" || nesting.depth() > 0) return;
      if (!isAround) end(at + 1);
      isAround = false;
    };

    for (let at = 0; at < chunk.length; at += 1) {
      if (isInText) {
        at = readText(chunk, at);
        if (at === chunk.length) break;
        if (chunk[at] === NEWLINE) onLineEnd(at);
        continue;
      }
      const byte = chunk[at] ?? SPACE;
      if (byte === NEWLINE) onLineEnd(at);
      if (byte <= SPACE) continue;
      if (mode === "start") {
        if (BYTE_ORDER_MARK.has(byte)) continue;
        start(byte);
        if (base === 1) continue;
      }
      if (isNone()) break;
      if (byte === QUOTE) {
        if (!isAround) begin(at);
        [isInText, word] = [true, ""];
      } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) onOpen(byte, at);
      else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) onClose(byte, at);
      else if (byte === COMMA && mode === "array" && nesting.depth() === base) end(at);
      else if (!isAround) begin(at);
    }
    if (record.isOpen()) record.add(chunk.subarray(from));
    return found;
  }

  return {
    push,
    /** The record in which the file ends, if it does. The last line needs no end. */
    end(): readonly Split[] {
      if (!record.isOpen()) return [];
      if (isInText || nesting.depth() > 0 || mode === "array") record.spoil("cut-off");
      return [record.take()];
    },
    /** Whether it can be JSON, by its first character. */
    isJSON: (): boolean => !isNone(),
  };
}

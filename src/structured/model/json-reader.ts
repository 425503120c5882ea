/** What a JSON text consists of, in the order in which it is read. `at` is the offset of the token in the text. */
export interface JsonEvents {
  open(kind: JsonGroup, at: number): void;
  /** The group that was opened last is complete. */
  close(): void;
  /** The name of the property whose value comes next. */
  name(name: string, at: number): void;
  /** A string begins: its text comes in pieces. */
  beginText(at: number): void;
  text(piece: string): void;
  endText(): void;
  /** A number, `true`, `false` or `null`, as it is written. */
  scalar(written: string, at: number): void;
}

export type JsonGroup = "object" | "list";

/** What may come next, outside of a string and a word. */
export type Expected = "value" | "item" | "first-name" | "name" | "colon" | "next" | "end";

/**
 * Why a text is not JSON: something else was expected, a string contains what it can't contain, a word is neither a
 * value nor a number, or it is nested too deeply for this page.
 */
export type JsonFault = Expected | "text" | "word" | "deep";

export type JsonState =
  | { readonly kind: "whole" }
  /** It can go on: the text ends before the value does. */
  | { readonly kind: "cut" }
  | { readonly kind: "broken"; readonly fault: JsonFault; readonly at: number };

/** Names of properties and numbers of items, from the outermost. */
export type JsonPath = readonly (string | number)[];

/** Deeper values are not read, so that neither the page nor a validator runs out of stack. */
const MAX_DEPTH = 64;

/** All that a string contains as it is: no quote, no backslash, no control character. */
const PLAIN = /[ !#-[\]-\uffff]+/y;
const WORD = /[-+.\w]+/y;
const SPACE = /[ \t\r\n]+/y;
const SCALAR = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/;
const ESCAPE = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})$/;
const OPEN_ESCAPE = /^\\(?:u[\da-fA-F]{0,3})?$/;

interface Group {
  readonly kind: JsonGroup;
  /** The property or the item that is being read. */
  key: string | number;
}

/**
 * Reads JSON that arrives in pieces, and reports each part once, as soon as it is certain: the cost of a piece does not
 * depend on what came before it. Stops at the first fault and after the end of the value. Never throws.
 */
export function createJsonReader(events: JsonEvents) {
  const groups: Group[] = [];
  let expected: Expected = "value";
  /** What is being read, beginning at `begun`; a name is only complete at its end. */
  let token: "text" | "name" | "word" | undefined;
  let begun = 0;
  let written = "";
  let escape = "";
  let at = 0;
  let broken: Extract<JsonState, { kind: "broken" }> | undefined;

  function fail(fault: JsonFault, where: number): void {
    broken ??= { kind: "broken", fault, at: where };
  }

  function begin(kind: NonNullable<typeof token>): void {
    [token, begun, written] = [kind, at, ""];
    if (kind === "text") events.beginText(at);
  }

  function endValue(): void {
    expected = groups.length === 0 ? "end" : "next";
  }

  function open(kind: JsonGroup): void {
    if (groups.length === MAX_DEPTH) return fail("deep", at);
    groups.push({ kind, key: kind === "list" ? 0 : "" });
    expected = kind === "list" ? "item" : "first-name";
    events.open(kind, at);
  }

  function close(): void {
    groups.pop();
    endValue();
    events.close();
  }

  function addText(piece: string): void {
    if (token === "text") events.text(piece);
    else written += piece;
  }

  function endString(): void {
    const group = groups.at(-1);
    if (token === "text") {
      endValue();
      events.endText();
    } else if (group !== undefined) {
      group.key = written;
      expected = "colon";
      events.name(written, begun);
    }
    token = undefined;
  }

  function endWord(): void {
    token = undefined;
    if (!SCALAR.test(written)) return fail("word", begun);
    endValue();
    events.scalar(written, begun);
  }

  /** Reads one character of a string that is no plain text: the end, or a part of an escape. */
  function readMark(mark: string): void {
    if (escape !== "" || mark === "\\") {
      escape += mark;
      if (ESCAPE.test(escape)) {
        addText(String(JSON.parse(`"${escape}"`)));
        escape = "";
      } else if (!OPEN_ESCAPE.test(escape)) fail("text", at);
    } else if (mark === '"') endString();
    else fail("text", at);
  }

  function readMarkBetween(mark: string): void {
    const group = groups.at(-1);
    if (expected === "value" || expected === "item") {
      if (mark === "{") open("object");
      else if (mark === "[") open("list");
      else if (mark === '"') begin("text");
      else if (mark === "]" && expected === "item") close();
      else fail(expected, at);
    } else if (expected === "name" || expected === "first-name") {
      if (mark === '"') begin("name");
      else if (mark === "}" && expected === "first-name") close();
      else fail(expected, at);
    } else if (expected === "colon" && mark === ":") expected = "value";
    else if (expected === "next" && mark === "," && group !== undefined) {
      expected = group.kind === "object" ? "name" : "value";
      if (typeof group.key === "number") group.key += 1;
    } else if (expected === "next" && mark === (group?.kind === "object" ? "}" : "]")) close();
    else fail(expected, at);
  }

  /** Reads as much as belongs together, and returns its length. */
  function readNext(text: string, from: number): number {
    const run = token === undefined ? SPACE : token === "word" ? WORD : PLAIN;
    run.lastIndex = from;
    const plain = escape === "" ? run.exec(text)?.[0] : undefined;
    if (plain !== undefined) {
      if (token === "word") written += plain;
      else if (token !== undefined) addText(plain);
      return plain.length;
    }
    const mark = text.charAt(from);
    if (token === "word") {
      endWord();
      return 0;
    }
    if (token !== undefined) readMark(mark);
    else if ((expected === "value" || expected === "item") && /[-\w]/.test(mark)) {
      begin("word");
      return 0;
    } else readMarkBetween(mark);
    return 1;
  }

  const isEnded = (): boolean => expected === "end" && token === undefined;

  return {
    /** Reads a piece. Returns how much of it belongs to the value; the rest comes after its end or after a fault. */
    read(text: string): number {
      let read = 0;
      while (read < text.length && broken === undefined && !isEnded()) {
        const length = readNext(text, read);
        read += length;
        at += length;
      }
      return read;
    },
    /** No more text comes: a number at the outermost level is complete. */
    finish(): void {
      if (token === "word" && groups.length === 0 && broken === undefined) endWord();
    },
    isEnded,
    state: (): JsonState => broken ?? { kind: isEnded() ? "whole" : "cut" },
    /** What was read of a word that is none. */
    faultyWord: (): string => (broken?.fault === "word" ? written : ""),
    /** Where the reader is. */
    path: (): JsonPath => groups.map(({ key }) => key),
  };
}

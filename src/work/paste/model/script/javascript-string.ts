/** A part of a string: text, or in a template the name of a constant. */
export type StringPart = { readonly text: string } | { readonly name: string };

interface ScriptString {
  readonly parts: readonly StringPart[];
  /** The text, if it has no other parts. */
  readonly text: string;
  /** The offset after it. */
  readonly end: number;
}

const ESCAPE =
  /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|(\r\n|[\n\u2028\u2029])|([^]))/y;
const SUBSTITUTION = /\$\{\s*([\p{L}_$][\p{L}\p{N}_$.]*)\s*\}/uy;
const SIMPLE: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  "0": "\0",
};

/**
 * Reads the string or template literal that begins at `start`; `undefined` when it does not end. A template with
 * anything but names in it has a part with the name "".
 */
export function readString(source: string, start: number): ScriptString | undefined {
  const quote = source[start] ?? "";
  const parts: StringPart[] = [];
  let text = "";
  let at = start + 1;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  while (at < source.length && source[at] !== quote) {
    const character = source[at] ?? "";
    if (character === "\n" && quote !== "`") return undefined;
    if (character === "\\") {
      const found = match(ESCAPE);
      text += found === null ? "" : unescape(found);
      at += found?.[0].length ?? 1;
    } else if (quote === "`" && character === "$" && source[at + 1] === "{") {
      const found = match(SUBSTITUTION);
      parts.push({ text }, { name: found?.[1] ?? "" });
      text = "";
      at = found === null ? endOfSubstitution(source, at + 2) : at + found[0].length;
    } else {
      text += character;
      at += 1;
    }
  }
  if (at >= source.length) return undefined;
  return { parts: [...parts, { text }], text, end: at + 1 };
}

function unescape([, x, u, long, lineEnd, other]: RegExpExecArray): string {
  const code = Number.parseInt(x ?? u ?? long ?? "", 16);
  if (!Number.isNaN(code)) return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  if (lineEnd !== undefined) return "";
  return SIMPLE[other ?? ""] ?? other ?? "";
}

/** The offset after the bracket that ends `${…}`. Strings in it are not looked into. */
function endOfSubstitution(source: string, start: number): number {
  let depth = 1;
  let at = start;
  while (at < source.length && depth > 0) {
    if (source[at] === "{") depth += 1;
    if (source[at] === "}") depth -= 1;
    at += 1;
  }
  return at;
}

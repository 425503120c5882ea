const SIMPLE: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  e: "\u001b",
  E: "\u001b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** One escape sequence, from its backslash on. */
const ESCAPE =
  /\\(?:x([\da-fA-F]{1,2})|u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8})|([0-7]{1,3})|c([\s\S])|([\s\S]))/y;

/** The text of a quotation that has ended, and the offset after it. */
export interface Quotation {
  readonly text: string;
  readonly end: number;
}

/**
 * Reads the inside of `$'…'` from `start` on; `undefined` when it does not end.
 * https://www.gnu.org/software/bash/manual/html_node/ANSI_002dC-Quoting.html
 */
export function readAnsiC(source: string, start: number): Quotation | undefined {
  let text = "";
  let bytes: number[] = [];
  let at = start;
  const endBytes = (): void => {
    text += textOfBytes(bytes);
    bytes = [];
  };
  while (at < source.length && source[at] !== "'") {
    ESCAPE.lastIndex = at;
    const found = source[at] === "\\" ? ESCAPE.exec(source) : null;
    const [, x, u, U, octal, control, other] = found ?? [];
    const byte = x ?? octal;
    if (byte === undefined) endBytes();
    else bytes.push(Number.parseInt(byte, x === undefined ? 8 : 16) % 256);
    if (found === null) text += source[at];
    else if (u !== undefined || U !== undefined) text += codePoint(Number.parseInt(u ?? U ?? "", 16));
    else if (control !== undefined) text += String.fromCharCode(control.charCodeAt(0) % 32);
    else if (other !== undefined) text += SIMPLE[other] ?? (/['"?\\]/.test(other) ? other : `\\${other}`);
    at += found?.[0].length ?? 1;
  }
  endBytes();
  return at < source.length ? { text, end: at + 1 } : undefined;
}

/** Beyond Unicode, bash writes nothing useful either. Halves of a pair are joined by the next one. */
function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

/** Bytes are UTF-8, but Firefox writes a character up to U+00FF as one byte: such bytes are no UTF-8. */
function textOfBytes(bytes: readonly number[]): string {
  if (bytes.length === 0) return "";
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return bytes.map((byte) => String.fromCharCode(byte)).join(""); // Firefox
  }
}

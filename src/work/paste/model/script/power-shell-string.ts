/** A string, after PowerShell has read it, and the offset after it. */
interface ScriptString {
  readonly text: string;
  readonly end: number;
  /** What only PowerShell knows, as written. */
  readonly variables: readonly string[];
}

const SIMPLE: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\u0007",
  b: "\b",
  e: "\u001b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** How browsers write a character outside of ASCII, and what else is replaced. */
const CHARACTER = /\$\(\[char\](\d{1,5}|0x[\da-f]{1,4})\)/iy;
const LONG_CHARACTER = /`u\{([\da-fA-F]{1,6})\}/y;
const VARIABLE = /\$(?:(?:\w+:)?\w+|\{[^}\n]{0,200}\}|\([^)\n]{0,200}\))/y;

/**
 * Reads the string that begins at `start`: `'…'`, `"…"`, and both as here-strings; `undefined` when it does not end.
 * https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules
 */
export function readPowerShellString(source: string, start: number): ScriptString | undefined {
  const isHere = source[start] === "@";
  const quote = source[isHere ? start + 1 : start] ?? "";
  const first = isHere ? source.indexOf("\n", start) + 1 : start + 1;
  if (isHere && (first === 0 || source.slice(start + 2, first).trim() !== "")) return undefined;
  const end = isHere ? source.indexOf(`\n${quote}@`, first - 1) : endOf(source, first, quote);
  if (end === -1) return undefined;
  const inside = source.slice(first, Math.max(first, end));
  const after = end + (isHere ? 3 : 1);
  if (quote === "'") {
    return { text: isHere ? inside : inside.replaceAll("''", "'"), end: after, variables: [] };
  }
  return { ...expand(inside, isHere), end: after };
}

/** The offset of the quotation mark that ends a string: not doubled, and not after a backtick. */
function endOf(source: string, start: number, quote: string): number {
  for (let at = start; at < source.length; at += 1) {
    if (source[at] === "`" && quote === '"') at += 1;
    else if (source[at] === quote && source[at + 1] !== quote) return at;
    else if (source[at] === quote) at += 1;
  }
  return -1;
}

function expand(
  inside: string,
  isHere: boolean,
): { readonly text: string; readonly variables: readonly string[] } {
  const variables: string[] = [];
  let text = "";
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(inside);
  };
  while (at < inside.length) {
    const character = inside[at] ?? "";
    const long = character === "`" ? match(LONG_CHARACTER) : null;
    const code = character === "$" ? match(CHARACTER) : null;
    const variable = character === "$" && code === null ? match(VARIABLE) : null;
    if (long !== null) text += codePoint(Number.parseInt(long[1] ?? "", 16));
    else if (code !== null) text += String.fromCharCode(Number(code[1]));
    else if (variable !== null) text += variable[0];
    else if (character === "`") text += escaped(inside[at + 1] ?? "");
    else text += character;
    if (variable !== null) variables.push(variable[0]);
    const isPair = character === "`" || (character === '"' && inside[at + 1] === '"' && !isHere);
    at += (long ?? code ?? variable)?.[0].length ?? (isPair ? 2 : 1);
  }
  return { text, variables };
}

function escaped(character: string): string {
  return character === "\n" ? "" : (SIMPLE[character] ?? character);
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
}

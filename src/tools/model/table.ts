/** A line of a table. */
export interface Row {
  readonly key: string;
  readonly value: string;
}

/**
 * The rows of a table: lines `key: value`, or CSV, with the key in the first cell, where the line has a comma, a semicolon or a
 * tab before a colon. Empty lines and lines without a value are left out. Never throws.
 */
export function parseTable(text: string): readonly Row[] {
  return recordsOf(text).flatMap((line) => {
    const split = /[:,;\t]/.exec(line.startsWith('"') ? line.replace(/^"(?:[^"]|"")*"/, blank) : line);
    if (split === null) return [];
    const isList = split[0] !== ":";
    const key = cellOf(line.slice(0, split.index));
    const rest = line.slice(split.index + 1);
    const value = isList ? cellsOf(rest, split[0]).join(split[0] === "\t" ? " | " : ", ") : rest.trim();
    return key === "" || value === "" ? [] : [{ key, value }];
  });
}

/** A key without case, accents and spaces around it. */
export function foldKey(key: string): string {
  return key.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}

/** The lines; a quoted cell may have line breaks in it. */
function recordsOf(text: string): readonly string[] {
  const lines: string[] = [];
  let open = "";
  for (const line of text.split(/\r\n|\n|\r/)) {
    const whole = open === "" ? line : `${open}\n${line}`;
    const isOpen = whole.trimStart().startsWith('"') && countQuotes(whole) % 2 === 1;
    open = isOpen ? whole : "";
    if (!isOpen) lines.push(whole.trim());
  }
  // A quote that is never closed is one of the text: its lines stand for themselves.
  return open === "" ? lines : [...lines, ...open.split("\n").map((line) => line.trim())];
}

function countQuotes(text: string): number {
  return text.split('"').length - 1;
}

function blank(quoted: string): string {
  return " ".repeat(quoted.length);
}

function cellsOf(text: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === separator && !isQuoted) {
      cells.push(cell);
      cell = "";
    } else cell += character;
  }
  return [...cells, cell].map(cellOf).filter((each) => each !== "");
}

/** A cell without its quotes. */
function cellOf(text: string): string {
  const cell = text.trim();
  return /^"[^]*"$/.test(cell) && cell.length > 1 ? cell.slice(1, -1).replaceAll('""', '"').trim() : cell;
}

import type { Block, List, Paragraph, Table } from "./block.ts";
import { closeMarks } from "./close-marks.ts";
import { firstPipe, tableCells } from "./table-row.ts";

const DEFINITION = /^\[[^\]\n]{1,200}\]:/;
/** A longer text is not guessed to be a definition, or the header of a table without a leading `|`. In characters. */
const LONGEST_GUESS = { definition: 500, head: 200 };

/** A line with more cells than this is not guessed to be the header of a table. */
const WIDEST = 60;

/** How the parsed source ends. */
export interface SourceEnd {
  /** Its last line has no line break yet. */
  readonly inLine: boolean;
  /** Its last line is blank, so a paragraph before it is complete. */
  readonly blank: boolean;
}

/** Prepares blocks for display while text still arrives: the last block is shown as what it will probably become. */
export function showOpenEnd(blocks: readonly Block[], end: SourceEnd): readonly Block[] {
  const last = blocks.at(-1);
  return last === undefined ? blocks : [...blocks.slice(0, -1), ...showLast(last, end)];
}

function showLast(block: Block, end: SourceEnd): readonly Block[] {
  switch (block.kind) {
    case "paragraph":
      return end.blank ? [block] : showParagraph(block);
    case "heading":
      return end.inLine ? [{ ...block, text: closeMarks(block.text) }] : [block];
    case "details":
      return [block.closed ? block : { ...block, blocks: showOpenEnd(block.blocks, end) }];
    case "quote":
      return [{ ...block, blocks: showOpenEnd(block.blocks, end) }];
    case "list":
      return [showList(block, end)];
    case "table":
      return [end.inLine ? showRow(block) : block];
    case "code":
    case "math":
    case "markup":
    case "plain":
    case "rule":
    case "definition":
      return [block];
  }
}

function showList(list: List, end: SourceEnd): List {
  const last = list.items.at(-1);
  if (last === undefined) return list;
  const shown = { ...last, blocks: showOpenEnd(last.blocks, end) };
  return { ...list, items: [...list.items.slice(0, -1), shown] };
}

function showParagraph(block: Paragraph): readonly Block[] {
  const { text } = block;
  if (DEFINITION.test(text) && text.length < LONGEST_GUESS.definition) return [];
  const start = text.lastIndexOf("\n") + 1;
  const line = text.slice(start);
  const pipe = firstPipe(line);
  if (pipe === 0) return [...paragraph(block, closeMarks(text.slice(0, start))), ...showHead(block, line)];
  const isHead = pipe > 0 && /\s/.test(line.charAt(pipe - 1)) && line.length < LONGEST_GUESS.head;
  return paragraph(block, closeMarks(isHead ? text.slice(0, start + pipe) : text));
}

function paragraph(block: Paragraph, text: string): readonly Block[] {
  const shown = text.trim();
  return shown === "" ? [] : [{ ...block, text: shown }];
}

/** Shows a line as the header of a table whose separator line has not arrived yet. */
function showHead({ start, end }: Paragraph, line: string): readonly Block[] {
  const cells = tableCells(line);
  if (cells.length === 0 || cells.length > WIDEST) return [];
  const head = cells.with(-1, closeMarks(cells.at(-1) ?? ""));
  return [{ kind: "table", start, end, align: head.map(() => undefined), head, rows: [] }];
}

function showRow(table: Table): Table {
  const last = table.rows.at(-1);
  const place = last?.findLastIndex((cell) => cell !== "") ?? -1;
  if (last === undefined || place < 0) return table;
  return { ...table, rows: table.rows.with(-1, last.with(place, closeMarks(last[place] ?? ""))) };
}

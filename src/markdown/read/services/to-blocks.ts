import type { Token } from "markdown-it";
import type { Align, Block, Item, Table, Target } from "../model/block.ts";
import { alignOf, fenceOf, itemOf, textOf } from "./token-parts.ts";

/** Quotes and lists that are nested deeper are shown as source. In levels of tokens, of which a list has two. */
export const MAX_DEPTH = 40;
/** A table with more columns is not readable, so it is shown as source. */
const MAX_COLUMNS = 60;

/** Turns the block tokens of markdown-it into a tree of blocks. `references` are the link definitions by label. */
export function toBlocks(
  tokens: readonly Token[],
  source: string,
  references: Readonly<Record<string, Target>>,
  unescape: (text: string) => string,
): readonly Block[] {
  let at = 0;

  /** Reads the blocks up to a token of the type `end`, or up to the last token. */
  function readAll(end: string): readonly Block[] {
    const blocks: Block[] = [];
    for (let token = tokens[at]; token !== undefined && token.type !== end; token = tokens[at]) {
      at++;
      const block = read(token);
      if (block !== undefined) blocks.push(block);
    }
    at++;
    return blocks;
  }

  function read(token: Token): Block | undefined {
    const [start, end] = token.map ?? [0, 0];
    const lines = { start, end };
    switch (token.type) {
      case "paragraph_open":
        return { kind: "paragraph", ...lines, text: readText() };
      case "heading_open":
        return { kind: "heading", ...lines, level: Number(token.tag.slice(1)), text: readText() };
      case "fence":
        return { kind: "code", ...lines, ...fenceOf(token), info: unescape(token.info).trim() };
      case "code_block":
        return { kind: "code", ...lines, info: undefined, text: token.content, closed: false };
      case "html_block":
        return { kind: "markup", ...lines, text: token.content };
      case "math_block":
        return { kind: "math", ...lines, source: token.content, closed: token.meta?.["closed"] === true };
      case "hr":
        return { kind: "rule", ...lines };
      case "reference_definition":
        return definitionOf(String(token.meta?.["label"]), lines);
      case "blockquote_open":
        if (token.level >= MAX_DEPTH) return skip(token, "blockquote_close");
        return { kind: "quote", ...lines, blocks: readAll("blockquote_close") };
      case "details_open":
        if (token.level >= MAX_DEPTH) return skip(token, "details_close");
        return {
          kind: "details",
          ...lines,
          summary: textOf(token.meta?.["summary"]).trim(),
          closed: token.meta?.["closed"] === true,
          blocks: readAll("details_close"),
        };
      case "bullet_list_open":
        return token.level >= MAX_DEPTH ? skip(token, "bullet_list_close") : readList(token, undefined);
      case "ordered_list_open":
        if (token.level >= MAX_DEPTH) return skip(token, "ordered_list_close");
        return readList(token, Number(token.attrGet("start") ?? 1));
      case "table_open":
        return readTable(token);
      default:
        return undefined;
    }
  }

  /** Reads an inline token, and the token after it, which closes the block. */
  function readText(): string {
    const content = tokens[at]?.content ?? "";
    at += 2;
    return content;
  }

  /** Skips a block, which is then shown as source. */
  function skip(open: Token, closing: string): Block {
    while (tokens[at] !== undefined && (tokens[at]?.type !== closing || tokens[at]?.level !== open.level))
      at++;
    at++;
    const [start, end] = open.map ?? [0, 0];
    const text = source.split("\n").slice(start, end).join("\n");
    return { kind: "plain", start, end, text };
  }

  function definitionOf(label: string, lines: { start: number; end: number }): Block | undefined {
    const target = references[label];
    return target === undefined ? undefined : { kind: "definition", ...lines, label, target };
  }

  function readList(open: Token, first: number | undefined): Block {
    const [start, end] = open.map ?? [0, 0];
    const items: Item[] = [];
    const tight = isTight(open);
    for (let token = tokens[at]; token?.type === "list_item_open"; token = tokens[at]) {
      at++;
      const [itemStart, itemEnd] = token.map ?? [0, 0];
      items.push(itemOf(itemStart, itemEnd, readAll("list_item_close")));
    }
    at++;
    return { kind: "list", start, end, marker: open.markup, first, tight, items };
  }

  function isTight({ level }: Token): boolean {
    for (let place = at; (tokens[place]?.level ?? -1) > level; place++) {
      const token = tokens[place];
      if (token?.type === "paragraph_open" && token.level === level + 2) return token.hidden;
    }
    return true;
  }

  function readTable(open: Token): Block {
    const rows: string[][] = [];
    const align: Align[] = [];
    for (let token = tokens[at]; token !== undefined && token.type !== "table_close"; token = tokens[at]) {
      at++;
      if (token.type === "tr_open") rows.push([]);
      if (token.type === "th_open") align.push(alignOf(token));
      if (token.type === "inline") rows.at(-1)?.push(token.content);
    }
    if (align.length > MAX_COLUMNS) return skip(open, "table_close");
    at++;
    const [start, end] = open.map ?? [0, 0];
    return { kind: "table", start, end, align, head: rows[0] ?? [], rows: rows.slice(1) } satisfies Table;
  }

  return readAll("");
}

import type { Token } from "markdown-it";
import type { Align, Block, Item } from "../model/block.ts";

const TASK = /^\[([ xX])\][ \t\n]+/;

/** A value of the untyped `meta` of a token as text; empty if it is not a string. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Creates an item of a list. It is a task if its first paragraph begins with `[ ]` or `[x]`. */
export function itemOf(start: number, end: number, blocks: readonly Block[]): Item {
  const [first, ...others] = blocks;
  const box = first?.kind === "paragraph" ? TASK.exec(first.text) : null;
  if (first?.kind !== "paragraph" || box === null) return { start, end, checked: undefined, blocks };
  const text = first.text.slice(box[0].length);
  return { start, end, checked: box[1] !== " ", blocks: [{ ...first, text }, ...others] };
}

/** The alignment of a cell, which markdown-it gives in a `style` attribute. */
export function alignOf(token: Token): Align {
  const style = String(token.attrGet("style") ?? "");
  if (style.endsWith("center")) return "center";
  if (style.endsWith("right")) return "right";
  return style.endsWith("left") ? "left" : undefined;
}

/** The code in a fence, and whether a second fence has closed it. */
export function fenceOf({ map, content }: Token): { text: string; closed: boolean } {
  const [start, end] = map ?? [0, 0];
  const breaks = content.split("\n").length - 1;
  const lines = breaks + (content === "" || content.endsWith("\n") ? 0 : 1);
  return { text: content, closed: end - start - 1 > lines };
}

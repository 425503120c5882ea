import { mayBeClosed } from "./plain-tags.ts";
import type { Inline, Text } from "./inline.ts";

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Whether text that is followed by a space is final, whatever text comes after it: no mark in it is still open. Link
 * labels don’t count, because later definitions are handled elsewhere.
 */
export function isSettled(inlines: readonly Inline[]): boolean {
  return inlines.every(isInlineSettled) && bracketsMatch(ownText(inlines));
}

function isInlineSettled(inline: Inline): boolean {
  switch (inline.kind) {
    case "text":
      return isTextSettled(inline);
    case "emphasis":
    case "strong":
    case "strike":
    case "tag":
    case "link": // code and formulas that begin in a label have priority over the link
      return inline.children.every(isInlineSettled);
    case "image":
      return !/[`$<([]/.test(inline.alt);
    case "markup":
      // In markdown-it, the tags `<a>` and `</a>` switch the detection of bare links off and on.
      return !/^<\/?a[\s>]/i.test(inline.text) && !mayBeClosed(inline);
    case "code":
    case "math":
    case "break":
      return true;
  }
}

function isTextSettled({ text, escaped }: Text): boolean {
  if (escaped) return !/[([]/.test(text); // these may open a formula
  if (/[`$]|~~|<(?:[A-Za-z/!?]|$)/.test(text)) return false;
  for (const { 0: mark, index } of text.matchAll(/[*_]/g)) {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    const isAlone = /\s/.test(before) && /\s/.test(after);
    const isInWord = mark === "_" && LETTER.test(before) && LETTER.test(after);
    if (!isAlone && !isInWord) return false;
  }
  return true;
}

/** Whether no link label is open, and no address of a link. */
function bracketsMatch(text: string): boolean {
  if (text.includes("](")) return false;
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]]/g)) {
    if (bracket === "[") depth++;
    else if (depth > 0) depth--;
  }
  return depth === 0;
}

/** The text in which brackets may belong to links: without code, formulas and escaped characters. */
function ownText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === "text") return inline.escaped ? "" : inline.text;
      // A link by reference may still become a link with an address: a “(” would then follow its label directly.
      if (inline.kind === "link" || inline.kind === "image") return "[]";
      return "children" in inline ? ownText(inline.children) : "";
    })
    .join("");
}

import { mayBeClosed } from "./plain-tags.ts";
import type { Inline, Text } from "./inline.ts";

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Whether text that is followed by a space stays as it is, whatever comes behind: no mark in it waits for its other
 * half. Link labels don’t count: a later definition is looked for elsewhere.
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
    case "link": // code and formulas that begin in a label go before the link
      return inline.children.every(isInlineSettled);
    case "image":
      return !/[`$<([]/.test(inline.alt);
    case "markup":
      // A link's tag switches bare links off and on.
      return !/^<\/?a[\s>]/i.test(inline.text) && !mayBeClosed(inline);
    case "code":
    case "math":
    case "break":
      return true;
  }
}

function isTextSettled({ text, escaped }: Text): boolean {
  if (escaped) return !/[([]/.test(text); // they may open a formula
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

/** No label waits for its end, nor for the end of its address. */
function bracketsMatch(text: string): boolean {
  if (text.includes("](")) return false;
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]]/g)) {
    if (bracket === "[") depth++;
    else if (depth > 0) depth--;
  }
  return depth === 0;
}

function ownText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === "text") return inline.escaped ? "" : inline.text;
      // A label that has found its definition may still find an address: “(” would stand right behind it.
      if (inline.kind === "link" || inline.kind === "image") return "[]";
      return "children" in inline ? ownText(inline.children) : "";
    })
    .join("");
}

import type { Inline, Text } from "./inline.ts";

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Whether text that is followed by a space stays as it is, whatever comes behind: no mark in it waits for its other
 * half. Link labels don’t count: a later definition is looked for elsewhere.
 */
export function isSettled(inlines: readonly Inline[]): boolean {
  return inlines.every(isInlineSettled) && bracketsMatch(inlines);
}

function isInlineSettled(inline: Inline): boolean {
  switch (inline.kind) {
    case "text":
      return isTextSettled(inline);
    case "emphasis":
    case "strong":
    case "strike":
      return inline.children.every(isInlineSettled);
    case "markup":
      return !/^<\/?a[\s>]/i.test(inline.text); // it switches bare links off and on
    default:
      return true;
  }
}

function isTextSettled({ text, escaped }: Text): boolean {
  if (escaped) return text !== "(" && text !== "["; // they may open a formula
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

function bracketsMatch(inlines: readonly Inline[]): boolean {
  let depth = 0;
  for (const [bracket] of ownText(inlines).matchAll(/[[\]]/g)) {
    if (bracket === "[") depth++;
    else if (depth > 0) depth--;
  }
  return depth === 0;
}

function ownText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === "text") return inline.escaped ? "" : inline.text;
      return "children" in inline && inline.kind !== "link" ? ownText(inline.children) : "";
    })
    .join("");
}

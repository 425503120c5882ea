import { type Inline, type Markup, PLAIN_TAGS, type PlainTag } from "./inline.ts";

/** A tag without attributes. */
const TAG = /^<(\/?)([a-z]+)\s*\/?>$/i;
const LINE_BREAK = /^<br\s*\/?>$/i;

/** The element of a tag, and whether it is an end tag; `undefined` if it is not in the list, or has attributes. */
function readTag({ text }: Markup): { readonly tag: PlainTag; readonly isEnd: boolean } | undefined {
  const [, slash, name = ""] = TAG.exec(text) ?? [];
  const tag = PLAIN_TAGS.find((each) => each === name.toLowerCase());
  return tag === undefined ? undefined : { tag, isEnd: slash === "/" };
}

/** Whether this is a start tag of the list, which a later end tag may close. */
export function mayBeClosed(markup: Markup): boolean {
  return readTag(markup)?.isEnd === false;
}

/**
 * Replaces each pair of tags among siblings by an element that contains the pieces between them. The parser gives
 * tags as text, and only elements of the list are created from them: HTML is never parsed. A tag that has attributes,
 * or has no matching tag, stays text.
 */
export function pairTags(inlines: readonly Inline[]): readonly Inline[] {
  if (!inlines.some(({ kind }) => kind === "markup")) return inlines;
  const paired: Inline[] = [];
  const open: { readonly tag: PlainTag; readonly at: number }[] = [];
  for (const inline of inlines) {
    if (inline.kind !== "markup") paired.push(inline);
    else if (LINE_BREAK.test(inline.text)) {
      // As for a hard line break, the text contains a line break too, so that `textContent` keeps the lines apart.
      paired.push({ kind: "break" }, { kind: "text", text: "\n", escaped: false });
    } else {
      const found = readTag(inline);
      const place = found?.isEnd === true ? open.findLastIndex(({ tag }) => tag === found.tag) : -1;
      const begin = open[place];
      if (begin !== undefined) {
        open.length = place; // tags that were opened inside and not closed stay text
        const [, ...children] = paired.splice(begin.at);
        paired.push({ kind: "tag", tag: begin.tag, children });
      } else {
        if (found?.isEnd === false) open.push({ tag: found.tag, at: paired.length });
        paired.push(inline);
      }
    }
  }
  return paired;
}

const OPEN_TAG = new RegExp(`<(${PLAIN_TAGS.join("|")})>`, "gi");
/** A start tag without an end tag after this many characters is probably only mentioned in the text. */
const LONGEST = 200;

/** The end tags that are missing at the end of a text that is still arriving. A guess, which is only temporary. */
export function missingEnds(text: string): string {
  const recent = Math.max(0, text.length - LONGEST);
  const ends: string[] = [];
  for (const { 0: tag, 1: name = "", index } of text.slice(recent).matchAll(OPEN_TAG)) {
    const at = recent + index;
    const isInCode = (text.slice(0, at).split("`").length - 1) % 2 === 1;
    const isClosed = text.slice(at).toLowerCase().includes(`</${name.toLowerCase()}>`);
    if (!isInCode && !isClosed && at + tag.length < text.length) ends.unshift(`</${name}>`);
  }
  return ends.join("");
}

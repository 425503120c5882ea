import { type Inline, type Markup, PLAIN_TAGS, type PlainTag } from "./inline.ts";

/** A tag without attributes. */
const TAG = /^<(\/?)([a-z]+)\s*\/?>$/i;
const LINE_BREAK = /^<br\s*\/?>$/i;

/** A name in a tag, in lower case; `undefined` for what is no tag of the list, or has attributes. */
function readTag({ text }: Markup): { readonly tag: PlainTag; readonly isEnd: boolean } | undefined {
  const [, slash, name = ""] = TAG.exec(text) ?? [];
  const tag = PLAIN_TAGS.find((each) => each === name.toLowerCase());
  return tag === undefined ? undefined : { tag, isEnd: slash === "/" };
}

/** Whether this is a tag that a later one may close. */
export function mayBeClosed(markup: Markup): boolean {
  return readTag(markup)?.isEnd === false;
}

/**
 * Siblings with each pair of tags made an element around what stands between. Tags come from the parser as text and are
 * built as elements of this list, never as HTML; what has attributes, no end or no beginning stays the text that it is.
 */
export function pairTags(inlines: readonly Inline[]): readonly Inline[] {
  if (!inlines.some(({ kind }) => kind === "markup")) return inlines;
  const paired: Inline[] = [];
  const open: { readonly tag: PlainTag; readonly at: number }[] = [];
  for (const inline of inlines) {
    if (inline.kind !== "markup") paired.push(inline);
    else if (LINE_BREAK.test(inline.text)) {
      // As for a line break in Markdown, so that the lines stay apart where only the text is looked at.
      paired.push({ kind: "break" }, { kind: "text", text: "\n", escaped: false });
    } else {
      const found = readTag(inline);
      const place = found?.isEnd === true ? open.findLastIndex(({ tag }) => tag === found.tag) : -1;
      const begin = open[place];
      if (begin !== undefined) {
        open.length = place; // what was begun within and not ended stays text
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
/** A tag that is older than this without its end is probably only spoken of. In characters. */
const LONGEST = 200;

/** The ends of the tags that are still open where somebody reads a text that is arriving. A guess, for the time being. */
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

import type { Token } from "markdown-it";
import type { Inline } from "../model/inline.ts";
import { pairTags } from "../model/plain-tags.ts";

/** Spans and links that are nested deeper are shown as their content only, to avoid a stack overflow. */
const MAX_DEPTH = 30;
const SPANS = { em_open: "emphasis", strong_open: "strong", s_open: "strike" } as const;

interface Frame {
  readonly children: Inline[];
  readonly close: (children: readonly Inline[]) => Inline;
}

/** Turns the inline tokens of markdown-it into a tree. Leaf tokens of unknown types become text. */
export function toInlines(tokens: readonly Token[]): readonly Inline[] {
  const root: Inline[] = [];
  const frames: Frame[] = [];
  let tooDeep = 0;
  for (const token of tokens) {
    const children = frames.at(-1)?.children ?? root;
    if (token.nesting === 1) {
      if (frames.length >= MAX_DEPTH) tooDeep++;
      else frames.push({ children: [], close: spanOf(token) });
    } else if (token.nesting === -1) {
      if (tooDeep > 0) tooDeep--;
      else close(frames.pop(), frames.at(-1)?.children ?? root);
    } else {
      add(children, leafOf(token));
      // The text contains a line break too, so that `textContent` keeps the lines apart.
      if (token.type === "hardbreak") add(children, { kind: "text", text: "\n", escaped: false });
    }
  }
  return pairTags(root);
}

function close(frame: Frame | undefined, parent: Inline[]): void {
  if (frame !== undefined) parent.push(frame.close(pairTags(frame.children)));
}

function spanOf(token: Token): Frame["close"] {
  const { type } = token;
  if (type === "em_open" || type === "strong_open" || type === "s_open")
    return (children) => ({ kind: SPANS[type], children });
  return (children) => ({
    kind: "link",
    href: attributeOf(token, "href"),
    title: attributeOf(token, "title"),
    children,
  });
}

function leafOf(token: Token): Inline {
  switch (token.type) {
    case "text_special":
      return { kind: "text", text: token.content, escaped: true };
    case "softbreak":
      return { kind: "text", text: "\n", escaped: false };
    case "hardbreak":
      return { kind: "break" };
    case "code_inline":
      return { kind: "code", text: token.content };
    case "markup":
      return { kind: "markup", text: token.content };
    case "math_inline":
      return { kind: "math", source: token.content };
    case "image":
      return {
        kind: "image",
        src: attributeOf(token, "src"),
        title: attributeOf(token, "title"),
        alt: plainText(token.children ?? []),
      };
    default:
      return { kind: "text", text: token.content, escaped: false };
  }
}

/** Adds a piece. Text after text is joined with it, so that the page has fewer nodes. */
function add(siblings: Inline[], inline: Inline): void {
  const last = siblings.at(-1);
  if (inline.kind !== "text" || last?.kind !== "text" || inline.escaped !== last.escaped) {
    if (inline.kind !== "text" || inline.text !== "") siblings.push(inline);
  } else siblings[siblings.length - 1] = { ...last, text: last.text + inline.text };
}

function attributeOf(token: Token, name: string): string {
  return String(token.attrGet(name) ?? "");
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "image") return plainText(token.children ?? []);
      return token.type === "softbreak" || token.type === "hardbreak" ? "\n" : token.content;
    })
    .join("");
}

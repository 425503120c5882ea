/** The inline HTML elements that models write, and that are useful without attributes. */
export const PLAIN_TAGS = [
  "b",
  "code",
  "del",
  "em",
  "i",
  "ins",
  "kbd",
  "mark",
  "s",
  "small",
  "strong",
  "sub",
  "sup",
  "u",
] as const;

/** The name of one of these elements. */
export type PlainTag = (typeof PLAIN_TAGS)[number];

export interface Text {
  readonly kind: "text";
  readonly text: string;
  /** The text comes from a backslash escape or an entity, so it contains no marks. */
  readonly escaped: boolean;
}

export interface Span {
  readonly kind: "emphasis" | "strong" | "strike";
  readonly children: readonly Inline[];
}

export interface Link {
  readonly kind: "link";
  /** The address as written. It has not been checked: see `linkAddress`. */
  readonly href: string;
  readonly title: string;
  readonly children: readonly Inline[];
}

export interface Image {
  readonly kind: "image";
  /** The address as written. It has not been checked: see `pictureAddress`. */
  readonly src: string;
  readonly alt: string;
  readonly title: string;
}

export interface InlineMath {
  readonly kind: "math";
  /** The TeX source, including its delimiters. */
  readonly source: string;
}

export interface CodeSpan {
  readonly kind: "code";
  readonly text: string;
}

/** Raw HTML, which is shown as text. */
export interface Markup {
  readonly kind: "markup";
  readonly text: string;
}

/** An element that was written as a pair of HTML tags without attributes. */
export interface Tagged {
  readonly kind: "tag";
  readonly tag: PlainTag;
  readonly children: readonly Inline[];
}

/** A piece of the inline content of a block. */
export type Inline =
  Text | Span | Link | Image | InlineMath | CodeSpan | Markup | Tagged | { readonly kind: "break" };

/** Whether two pieces look the same on the page. */
export function isSameInline(one: Inline, other: Inline): boolean {
  switch (one.kind) {
    case "text":
    case "code":
    case "markup":
      return one.kind === other.kind && one.text === other.text;
    case "math":
      return one.kind === other.kind && one.source === other.source;
    case "break":
      return one.kind === other.kind;
    case "image":
      return (
        one.kind === other.kind && one.src === other.src && one.alt === other.alt && one.title === other.title
      );
    case "link":
      return (
        one.kind === other.kind &&
        one.href === other.href &&
        one.title === other.title &&
        areSame(one.children, other.children)
      );
    case "tag":
      return one.kind === other.kind && one.tag === other.tag && areSame(one.children, other.children);
    case "emphasis":
    case "strong":
    case "strike":
      return one.kind === other.kind && areSame(one.children, other.children);
  }
}

function areSame(some: readonly Inline[], others: readonly Inline[]): boolean {
  return (
    some.length === others.length &&
    some.every((inline, index) => {
      const other = others[index];
      return other !== undefined && isSameInline(inline, other);
    })
  );
}

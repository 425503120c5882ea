/** Where a block stands in the parsed source: its first line and the line after its last one, counted from 0. */
export interface Lines {
  readonly start: number;
  readonly end: number;
}

export interface Paragraph extends Lines {
  readonly kind: "paragraph";
  /** Inline Markdown, as for every `text` that is not code. */
  readonly text: string;
}

export interface Heading extends Lines {
  readonly kind: "heading";
  /** As in the source, from 1 to 6. */
  readonly level: number;
  readonly text: string;
}

export interface Code extends Lines {
  readonly kind: "code";
  /** What stands behind the opening fence; `undefined` for indented code. */
  readonly info: string | undefined;
  readonly text: string;
  readonly closed: boolean;
}

export interface Quote extends Lines {
  readonly kind: "quote";
  readonly blocks: readonly Block[];
}

/** A part to unfold. `summary` is inline Markdown, empty where there is none. */
export interface Details extends Lines {
  readonly kind: "details";
  readonly summary: string;
  readonly blocks: readonly Block[];
  readonly closed: boolean;
}

export interface List extends Lines {
  readonly kind: "list";
  readonly marker: string;
  /** The first number of an ordered list. */
  readonly first: number | undefined;
  /** Its items stand close together: no blank line between them, nor in them. */
  readonly tight: boolean;
  readonly items: readonly Item[];
}

export interface Item extends Lines {
  /** A task, done or not; `undefined` for an ordinary item. */
  readonly checked: boolean | undefined;
  readonly blocks: readonly Block[];
}

export type Align = "left" | "center" | "right" | undefined;

export interface Table extends Lines {
  readonly kind: "table";
  readonly align: readonly Align[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface MathBlock extends Lines {
  readonly kind: "math";
  /** With its delimiters. */
  readonly source: string;
  readonly closed: boolean;
}

/** A link reference definition: it shows nothing. */
export interface Definition extends Lines {
  readonly kind: "definition";
  /** Normalized: what `[label]` is looked up by. */
  readonly label: string;
  readonly target: Target;
}

/** Where a link leads to. */
export interface Target {
  readonly href: string;
  readonly title: string;
}

/** `markup` is raw HTML, `plain` what is too deep or too long to be parsed: both are shown as they were written. */
export interface Verbatim extends Lines {
  readonly kind: "markup" | "plain";
  readonly text: string;
}

export interface Rule extends Lines {
  readonly kind: "rule";
}

/** One block of a Markdown document. */
export type Block =
  Paragraph | Heading | Code | Quote | Details | List | Table | MathBlock | Definition | Verbatim | Rule;

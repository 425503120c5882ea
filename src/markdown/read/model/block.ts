/**
 * The lines of a block in the parsed source, from 0: `start` is the first line, `end` the line after the last one.
 */
export interface Lines {
  readonly start: number;
  readonly end: number;
}

export interface Paragraph extends Lines {
  readonly kind: "paragraph";
  /** Inline Markdown, not parsed yet. The same is true of `text` in headings and of the cells of a table. */
  readonly text: string;
}

export interface Heading extends Lines {
  readonly kind: "heading";
  /** The level in the source, from 1 to 6. */
  readonly level: number;
  readonly text: string;
}

export interface Code extends Lines {
  readonly kind: "code";
  /** The info string after the opening fence; `undefined` for indented code. */
  readonly info: string | undefined;
  readonly text: string;
  readonly closed: boolean;
}

export interface Quote extends Lines {
  readonly kind: "quote";
  readonly blocks: readonly Block[];
}

/** A `<details>` element. `summary` is inline Markdown; it is empty if there is no `<summary>`. */
export interface Details extends Lines {
  readonly kind: "details";
  readonly summary: string;
  readonly blocks: readonly Block[];
  readonly closed: boolean;
}

export interface List extends Lines {
  readonly kind: "list";
  /** The bullet (`-`, `*` or `+`), or the character after the number (`.` or `)`). */
  readonly marker: string;
  /** The first number of an ordered list; `undefined` for a bullet list. */
  readonly first: number | undefined;
  /**
   * There is no blank line between the items, nor between the blocks of an item:
   * https://spec.commonmark.org/0.31.2/#tight
   */
  readonly tight: boolean;
  readonly items: readonly Item[];
}

export interface Item extends Lines {
  /** For a task, whether it is done; `undefined` for an item that is not a task. */
  readonly checked: boolean | undefined;
  readonly blocks: readonly Block[];
}

/** The alignment of a column; `undefined` if the table does not say it. */
export type Align = "left" | "center" | "right" | undefined;

export interface Table extends Lines {
  readonly kind: "table";
  readonly align: readonly Align[];
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface MathBlock extends Lines {
  readonly kind: "math";
  /** The TeX source, including its delimiters. */
  readonly source: string;
  readonly closed: boolean;
}

/** A link reference definition. It is not visible on the page. */
export interface Definition extends Lines {
  readonly kind: "definition";
  /** The normalized label, with which links are looked up. */
  readonly label: string;
  readonly target: Target;
}

/** The address and the title of a link. */
export interface Target {
  readonly href: string;
  readonly title: string;
}

/** Source that is shown unchanged. `markup` is raw HTML; `plain` is too deeply nested or too long to be parsed. */
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

/** One line of code, and the setting that it comes from. */
export interface CodeLine {
  readonly text: string;
  /**
   * The name of the setting in the request body, such as `max_tokens`; or `baseURL`, `apiKey`, `system`, `human`, or
   * `extraBody` for the fields of the extra body.
   */
  readonly setting?: string;
}

/** A program, line by line. */
export type CodeText = readonly CodeLine[];

/** A part of a program: lines, and texts for lines that belong to no setting; `undefined` is left out. */
export type Part = string | undefined | false | CodeLine | readonly Part[];

/** Joins the parts of a program. */
export function code(...parts: readonly Part[]): CodeText {
  return parts.flatMap((part) => {
    if (part === undefined || part === false) return [];
    if (typeof part === "string") return [{ text: part }];
    return "text" in part ? [part] : code(...part);
  });
}

/** The lines of a text, all of one setting. */
export function linesOf(text: string, setting?: string): CodeText {
  return text.split("\n").map((each) => (setting === undefined ? { text: each } : { text: each, setting }));
}

/** The same lines, further to the right. */
export function indent(lines: CodeText, spaces: number): CodeText {
  return lines.map((line) => ({ ...line, text: line.text === "" ? "" : " ".repeat(spaces) + line.text }));
}

/** The program as text, which ends with a line break. */
export function textOf(lines: CodeText): string {
  return lines.map(({ text }) => `${text}\n`).join("");
}

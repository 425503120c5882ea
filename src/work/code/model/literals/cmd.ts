import { escaped } from "./dialect.ts";
import { asciiString, ASCII_JSON } from "./json.ts";
import type { Dialect } from "./dialect.ts";

/** JSON without any character that is special in a command. cmd has no escape that is right everywhere; JSON has one. */
export const CMD_JSON: Dialect = { ...ASCII_JSON, string: plainString, name: plainString };

function plainString(text: string): string {
  return asciiString(text).replace(/\\[^]|[%^!&|<>?]/g, (found) => {
    if (found === '\\"') return "\\u0022";
    return found.startsWith("\\") ? found : escaped(found);
  });
}

/** In characters. A command may have 8191: https://learn.microsoft.com/troubleshoot/windows-client/shell-experience/command-line-string-limitation */
const LONGEST = 7000;

/**
 * Commands that add a line to a file, or begin the file with it, in pieces: curl's `--data @file` drops the line breaks
 * between them. `echo(` also writes a text that `echo` would take for an option.
 */
export function cmdFile(line: string, file: string, isFirst: boolean): string {
  const pieces = line.match(new RegExp(`.{1,${LONGEST}}`, "g")) ?? [];
  return pieces
    .map((piece, index) => `${isFirst && index === 0 ? ">" : ">>"}${file} echo(${piece}`)
    .join("\n");
}

/** An argument between quotes. At the prompt, nothing can be done about a `%`, and nothing has to be. */
export function cmdArgument(text: string): string {
  return `"${text.replaceAll('"', "%22")}"`;
}

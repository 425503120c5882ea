import type { PasteFault } from "../pasted-request.ts";
import { readAnsiC } from "./ansi-c.ts";
import { createCommandBuilder, type SplitText, type Word } from "./command.ts";

/** What a shell replaces: `$NAME`, `${…}`, `$(…)`, `…` in backticks. */
const VARIABLE = /\$\w+|\$\{[^}\n]{0,200}\}|\$\([^)\n]{0,200}\)|`[^`\n]{0,200}`/y;
const HERE_DOCUMENT = /<<(-?)[ \t]*(?:'([^'\n]*)'|"([^"\n]*)"|\\?([\w.-]+))/y;

interface HereDocument {
  readonly end: string;
  readonly isLiteral: boolean;
  readonly stripsTabs: boolean;
  readonly give: (text: Word) => void;
}

/**
 * Splits a text into commands and words as bash and its relatives do:
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02. Runs nothing. Lines end in `\n`.
 */
export function splitBash(source: string): SplitText {
  const builder = createCommandBuilder();
  const documents: HereDocument[] = [];
  let at = 0;
  let fault: PasteFault | undefined;
  let afterWord: "drop" | "input" | undefined;

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };

  function endWord(): void {
    if (!builder.hasWord()) return;
    const word = builder.endWord();
    if (afterWord !== undefined) builder.removeLast();
    if (afterWord === "input" && word !== undefined) builder.inputOf()(word);
    afterWord = undefined;
  }

  function readQuoted(quote: string, start: number): void {
    const unclosed = { kind: "unclosed", mark: quote, at: start } as const;
    if (quote === "'") {
      const end = source.indexOf("'", start + 1);
      if (end === -1) fault = unclosed;
      else builder.add(source.slice(start + 1, end), start);
      at = end === -1 ? source.length : end + 1;
      return;
    }
    builder.add("", start);
    at = start + 1;
    while (at < source.length && source[at] !== '"') {
      const next = source[at + 1] ?? "";
      const variable = /[$`]/.test(source[at] ?? "") ? match(VARIABLE)?.[0] : undefined;
      if (source[at] === "\\" && '$`"\\\n'.includes(next)) {
        builder.add(next === "\n" ? "" : next, at);
        at += 2;
      } else if (variable !== undefined) {
        builder.addVariable(variable, at);
        at += variable.length;
      } else {
        builder.add(source[at] ?? "", at);
        at += 1;
      }
    }
    if (at >= source.length) fault = unclosed;
    at += 1;
  }

  function readDollar(): void {
    const start = at;
    const variable = match(VARIABLE)?.[0];
    if (source[at + 1] === "'") {
      const quotation = readAnsiC(source, at + 2);
      if (quotation === undefined) fault = { kind: "unclosed", mark: "$'", at: start };
      else builder.add(quotation.text, start);
      at = quotation?.end ?? source.length;
    } else if (variable !== undefined) {
      builder.addVariable(variable, start);
      at += variable.length;
    } else {
      builder.add(source[at] ?? "", start);
      at += 1;
    }
  }

  function readRedirection(): void {
    const [document, dash, single, double, bare] = match(HERE_DOCUMENT) ?? [];
    if (/^\d+$/.test(builder.wordText())) builder.dropWord();
    endWord();
    if (document !== undefined && source[at + 2] !== "<") {
      const end = single ?? double ?? bare ?? "";
      documents.push({
        end,
        isLiteral: bare === undefined || document.includes("\\"),
        stripsTabs: dash === "-",
        give: builder.inputOf(),
      });
      at += document.length;
      return;
    }
    afterWord = source.startsWith("<<<", at) ? "input" : "drop";
    while (source[at] === "<" || source[at] === ">" || source[at] === "&") at += 1;
  }

  function endLine(): void {
    at += 1;
    endWord();
    builder.endCommand();
    for (const { end, isLiteral, stripsTabs, give } of documents.splice(0)) {
      const start = at;
      const lines: string[] = [];
      let isClosed = false;
      while (at < source.length && !isClosed) {
        const lineEnd = source.indexOf("\n", at);
        const stop = lineEnd === -1 ? source.length : lineEnd;
        const line = source.slice(at, stop).replace(stripsTabs ? /^\t+/ : /^(?!)/, "");
        isClosed = line === end;
        if (!isClosed) lines.push(line);
        at = stop + 1;
      }
      if (!isClosed) fault = { kind: "unclosed", mark: `<<${end}`, at: start };
      const text = lines.join("\n");
      const expanded = isLiteral ? text : text.replace(/\\([$`\\])/g, "$1").replace(/\\\n/g, "");
      const variables = isLiteral ? [] : (text.match(/(?<!\\)\$\w+|(?<!\\)\$\{\w+\}/g) ?? []);
      give({ text: expanded, at: start, variables });
    }
  }

  while (at < source.length && fault === undefined) {
    const character = source[at] ?? "";
    if (character === "\n") endLine();
    else if (character === "'" || character === '"') readQuoted(character, at);
    else if (character === "$" || character === "`") readDollar();
    else if (character === "\\") {
      const next = source[at + 1] ?? "";
      if (next !== "\n") builder.add(next, at);
      at += 2;
    } else if (character === "<" || character === ">") readRedirection();
    else if (character === " " || character === "\t") {
      endWord();
      at += 1;
    } else if (";&|".includes(character)) {
      endWord();
      builder.endCommand(character === "|" && source[at + 1] !== "|");
      at += 1;
    } else if (character === "#" && !builder.hasWord()) {
      const end = source.indexOf("\n", at);
      at = end === -1 ? source.length : end;
    } else {
      builder.add(character, at);
      at += 1;
    }
  }
  endWord();
  builder.endCommand();
  return { commands: builder.commands(), ...(fault === undefined ? {} : { fault }) };
}

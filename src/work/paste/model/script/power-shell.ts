import type { Word } from "../shells/command.ts";
import { readPowerShellString } from "./power-shell-string.ts";
import { DEEPEST, MOST_UNREAD, type Unread, unreadName } from "./unread.ts";

/** An argument of a command. `isBare`: it was written without quotes, as the name of a parameter is. */
export interface Argument {
  readonly value: unknown;
  readonly at: number;
  readonly isBare: boolean;
  readonly variables: readonly string[];
}

const BLANK = /(?:[ \t]+|`\n|#[^\n]*|<#(?:[^]*?#>|[^]*))*/y;
const BLANK_OR_LINE = /(?:[\s;]+|`\n|#[^\n]*|<#(?:[^]*?#>|[^]*))*/y;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(?![\w.])/iy;
const VARIABLE = /\$(\w+)(?![\w:.[(])/y;
const ASSIGNED = /\$(\w+)[ \t]*=(?!=)/y;
const BYTES_OF = /\[[\w.]+\]::UTF8\.GetBytes\(/iy;
const TO_JSON = /\|[ \t]*(?:`\n[ \t]*)?ConvertTo-Json\b(?:[ \t]+-?[\w:$]+)*/iy;
const BARE = /[^\s;|&(){}"'`,]+/y;
const KEY = /[\w-]+/y;
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/**
 * Reads PowerShell: its commands with their arguments, which may be strings, numbers, lists, hashtables, what is
 * converted by `ConvertTo-Json`, and variables that the same text sets. Runs nothing. What can't be read is `undefined`,
 * and listed.
 */
export function createPowerShellReader(source: string) {
  const unread: Unread[] = [];
  const path: string[] = [];
  const set = new Map<string, { readonly value: unknown; readonly variables: readonly string[] }>();
  let variables: string[] = [];
  let at = 0;

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found !== null) at += found[0].length;
    return found;
  };
  const isNext = (sign: string): boolean => {
    match(BLANK_OR_LINE);
    if (!source.startsWith(sign, at)) return false;
    at += sign.length;
    return true;
  };

  function giveUp(start: number): undefined {
    at = Math.max(at, start + 1);
    if (unread.length >= MOST_UNREAD) return undefined;
    const excerpt = source.slice(start, Math.min(start + 60, at + 20)).split("\n")[0] ?? "";
    unread.push({ name: unreadName(path, excerpt), at: start, isMember: path.length > 0 });
    return undefined;
  }

  function readValue(depth: number): unknown {
    match(BLANK);
    const value = readOperand(depth, at);
    match(BLANK);
    return match(TO_JSON) === null || typeof value === "string" ? value : JSON.stringify(value);
  }

  function readOperand(depth: number, start: number): unknown {
    if (depth > DEEPEST) return giveUp(start);
    if (/^(?:["']|@["'])/.test(source.slice(at, at + 2))) {
      const string = readPowerShellString(source, at);
      at = string?.end ?? source.length;
      variables.push(...(string?.variables ?? []));
      return string === undefined ? giveUp(start) : string.text;
    }
    if (source.startsWith("@{", at)) return readHashtable(depth);
    if (source.startsWith("@(", at)) return readList(depth);
    if (source[at] === "(") {
      at += 1;
      return closed(readValue(depth + 1), start);
    }
    if (match(BYTES_OF) !== null) return closed(readValue(depth + 1), start);
    const number = match(NUMBER);
    if (number !== null) return Number(number[0]);
    const name = match(VARIABLE)?.[1]?.toLowerCase();
    if (name === undefined) return giveUp(start);
    if (WORDS.has(name)) return WORDS.get(name);
    const known = set.get(name);
    set.delete(name); // each one only once, so that a text can't grow without end
    variables.push(...(known?.variables ?? []));
    return known?.value === undefined ? giveUp(start) : known.value;
  }

  function closed(value: unknown, start: number): unknown {
    return isNext(")") ? value : giveUp(start);
  }

  function readList(depth: number): unknown {
    const items: unknown[] = [];
    at += 2;
    while (at < source.length && !isNext(")")) {
      path.push(String(items.length));
      const item = readValue(depth + 1);
      path.pop();
      if (item !== undefined) items.push(item);
      isNext(",");
    }
    return items;
  }

  function readHashtable(depth: number): unknown {
    const members: [string, unknown][] = [];
    at += 2;
    while (at < source.length && !isNext("}")) {
      const start = at;
      const quoted = /["']/.test(source[at] ?? "") ? readPowerShellString(source, at) : undefined;
      if (quoted !== undefined) at = quoted.end;
      const key = quoted?.text ?? match(KEY)?.[0];
      if (key === undefined || !isNext("=")) {
        giveUp(start);
        continue;
      }
      path.push(key);
      const value = readValue(depth + 1);
      path.pop();
      members.push([key, value]);
    }
    return Object.fromEntries(members.filter(([, value]) => value !== undefined));
  }

  function readArgument(): Argument {
    const start = at;
    variables = [];
    const isValue = /["'@($\d]/.test(source[at] ?? "") || source.startsWith("[System.", at);
    const bare = isValue ? null : match(BARE);
    const value = bare === null ? readValue(0) : bare[0];
    if (at === start) at += 1;
    return { value, at: start, isBare: bare !== null, variables };
  }

  return {
    /** The commands of the text, in their order; variables are set on the way. */
    *commands(): Generator<readonly Argument[]> {
      while (at < source.length) {
        match(BLANK_OR_LINE);
        const assigned = match(ASSIGNED)?.[1]?.toLowerCase();
        const args: Argument[] = [];
        if (assigned !== undefined) {
          match(BLANK);
          const isCommand = /[a-z]/i.test(source[at] ?? "");
          if (!isCommand) {
            variables = [];
            set.set(assigned, { value: readValue(0), variables });
            continue;
          }
        }
        match(BLANK);
        while (at < source.length && !/[\n;|&]/.test(source[at] ?? "")) {
          args.push(readArgument());
          match(BLANK);
        }
        if (/[|&]/.test(source[at] ?? "")) at += 1;
        if (args.length > 0) yield args;
      }
    },
    unread: (): readonly Unread[] => unread,
  };
}

/** Arguments as the words of a program that is not PowerShell’s. */
export function wordsOf(args: readonly Argument[]): readonly Word[] {
  return args.map(({ value, at, variables }) => ({ text: textOf(value), at, variables }));
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

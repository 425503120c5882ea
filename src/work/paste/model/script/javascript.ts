import { readString } from "./javascript-string.ts";
import { DEEPEST, MOST_UNREAD, type Unread, unreadName } from "./unread.ts";

/** A comment without its end goes to the end of the text. */
const BLANK = /(?:\s+|\/\/[^\n]*|\/\*(?:[^]*?\*\/|[^]*))*/y;
const NUMBER = /[-+]?(?:0x[\da-f]+|(?:\d[\d_]*\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const STRINGIFY = /JSON\s*\.\s*stringify\s*\(/y;
const DECLARATION = /\b(?:const|let|var)\s+([\w$]+)\s*(?::[^=\n]{0,100})?=(?![=>])/g;
const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/**
 * Reads literals of JavaScript: strings, numbers, lists, objects, `JSON.stringify(…)`, strings joined by `+`, and the
 * names of constants that the same text declares. Runs nothing. What it can't read is `undefined`, and listed.
 */
export function createJavaScriptReader(source: string) {
  const unread: Unread[] = [];
  const path: string[] = [];
  let at = 0;
  let isInJSON = false;
  let declarations: Map<string, number> | undefined;

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found !== null) at += found[0].length;
    return found;
  };
  const skipBlanks = (): string => match(BLANK)?.[0] ?? "";
  const isNext = (sign: string): boolean => {
    skipBlanks();
    if (!source.startsWith(sign, at)) return false;
    at += sign.length;
    return true;
  };

  /** Lists what stands here as not readable, and goes to its end. */
  function giveUp(start: number): undefined {
    skipExpression();
    if (unread.length >= MOST_UNREAD) return undefined;
    const excerpt = source.slice(start, Math.min(at, start + 60));
    unread.push({ name: unreadName(path, excerpt), at: start, isMember: path.length > 0 });
    return undefined;
  }

  function skipExpression(): void {
    let depth = 0;
    while (at < source.length) {
      const character = source[at] ?? "";
      if (depth === 0 && ",)]};".includes(character)) return;
      if ("([{".includes(character)) depth += 1;
      if (")]}".includes(character)) depth -= 1;
      if (`"'\``.includes(character)) at = readString(source, at)?.end ?? source.length;
      else at += 1;
    }
  }

  function readValue(depth: number): unknown {
    skipBlanks();
    const start = at;
    let value = readOperand(depth, start);
    let blanks = skipBlanks();
    while (source[at] === "+") {
      at += 1;
      const added = readOperand(depth, at);
      value = typeof value === "string" && typeof added === "string" ? value + added : undefined;
      if (value === undefined) return giveUp(start);
      blanks = skipBlanks();
    }
    const isAtEnd = at >= source.length || ",)]};".includes(source[at] ?? "") || blanks.includes("\n");
    return isAtEnd ? value : giveUp(start);
  }

  function readOperand(depth: number, start: number): unknown {
    skipBlanks();
    const character = source[at] ?? "";
    if (depth > DEEPEST) return giveUp(start);
    if (character === "{") return readObject(depth);
    if (character === "[") return readList(depth);
    if (character === "(") {
      at += 1;
      const value = readValue(depth + 1);
      return isNext(")") ? value : giveUp(start);
    }
    if (`"'\``.includes(character) && character !== "") return readText();
    const number = match(NUMBER);
    if (number !== null) return Number(number[0].replaceAll("_", ""));
    return match(STRINGIFY) === null ? readName(start) : readJSON(depth, start);
  }

  function readText(): unknown {
    const start = at;
    const string = readString(source, at);
    at = string?.end ?? source.length;
    if (string === undefined) return giveUp(start);
    const parts = string.parts.map((part) => ("name" in part ? declared(part.name, start) : part.text));
    if (parts.every((part) => typeof part === "string" || typeof part === "number")) return parts.join("");
    return giveUp(start);
  }

  /** The value of `JSON.stringify(…)`; not of one inside another, which would double its quotes again and again. */
  function readJSON(depth: number, start: number): unknown {
    if (isInJSON) return giveUp(start);
    isInJSON = true;
    const value = readValue(depth + 1);
    isInJSON = false;
    while (isNext(",")) skipExpression();
    if (!isNext(")")) return giveUp(start);
    return value === undefined ? undefined : JSON.stringify(value);
  }

  function readName(start: number): unknown {
    const name = match(NAME)?.[0];
    if (name === undefined) return giveUp(start);
    if (name === "undefined") return undefined;
    if (WORDS.has(name)) return WORDS.get(name);
    const value = declared(name, start);
    return value === undefined ? giveUp(start) : value;
  }

  /** Reads the declaration of a constant; each one only once, so that a text can't grow without end. */
  function declared(name: string, start: number): unknown {
    declarations ??= new Map(
      [...source.matchAll(DECLARATION)].map((found) => [found[1] ?? "", found.index + found[0].length]),
    );
    const place = declarations.get(name);
    declarations.delete(name);
    if (place === undefined || place > start) return undefined;
    const back = at;
    at = place;
    const value = readValue(1);
    at = back;
    return value;
  }

  function readList(depth: number): unknown {
    const items: unknown[] = [];
    at += 1;
    while (at < source.length && !isNext("]")) {
      path.push(String(items.length));
      const item = readValue(depth + 1);
      path.pop();
      if (item !== undefined) items.push(item);
      if (!isNext(",") && !isNext("]")) return giveUp(at);
      if (source[at - 1] === "]") break;
    }
    return items;
  }

  function readObject(depth: number): unknown {
    const start = at;
    const members: [string, unknown][] = [];
    at += 1;
    while (at < source.length && !isNext("}")) {
      skipBlanks();
      const keyAt = at;
      const quoted = /["']/.test(source[at] ?? "") ? readString(source, at) : undefined;
      if (quoted !== undefined) at = quoted.end;
      const key = quoted === undefined ? (match(NAME) ?? match(NUMBER))?.[0] : quoted.text;
      if (key === undefined) giveUp(keyAt);
      else {
        path.push(key);
        members.push([key, isNext(":") ? readValue(depth + 1) : readShorthand(key, keyAt)]);
        path.pop();
      }
      if (!isNext(",") && !isNext("}")) return giveUp(start);
      if (source[at - 1] === "}") break;
    }
    return Object.fromEntries(members.filter(([, value]) => value !== undefined));
  }

  function readShorthand(key: string, start: number): unknown {
    const value = declared(key, start);
    return value === undefined ? giveUp(start) : value;
  }

  return {
    /** Reads a value, or nothing but blanks before a closing bracket. */
    readAt(offset: number): { readonly value: unknown; readonly end: number } {
      at = offset;
      const value = readValue(0);
      return { value, end: at };
    },
    skipBlanksFrom(offset: number): number {
      at = offset;
      skipBlanks();
      return at;
    },
    unread: (): readonly Unread[] => unread,
  };
}

import { isRecord } from "../../../../platform/index.ts";

/** How a language writes the values of JSON. */
export interface Dialect {
  string(text: string): string;
  /** The name of a field, in an object. */
  name(name: string): string;
  readonly null: string;
  readonly true: string;
  readonly false: string;
  /** A comma may follow the last element. */
  readonly hasLastComma: boolean;
  /** Between a brace and what is in it. */
  readonly braceSpace: "" | " ";
  /** How many spaces an inner line is indented by. */
  readonly step: 2 | 4;
}

/** In characters. A value that is longer gets a line for each of its elements. */
const LONGEST = 80;

/** A value of JSON as a literal; the first of its lines is not indented. */
export function literal(value: unknown, dialect: Dialect, isOneLine = false): string {
  if (value === null || value === undefined) return dialect.null;
  if (typeof value === "boolean") return value ? dialect.true : dialect.false;
  if (typeof value === "number") return JSON.stringify(value);
  if (Array.isArray(value)) {
    return wrap(
      "[]",
      value.map((each: unknown) => literal(each, dialect, isOneLine)),
      dialect,
      isOneLine,
    );
  }
  if (typeof value === "string") return dialect.string(value);
  if (!isRecord(value)) throw new Error("This is no value of JSON.");
  const fields = Object.entries(value).map(
    ([name, each]) => `${dialect.name(name)}: ${literal(each, dialect, isOneLine)}`,
  );
  return wrap("{}", fields, dialect, isOneLine);
}

function wrap(
  brackets: "[]" | "{}",
  elements: readonly string[],
  { hasLastComma, braceSpace, step }: Dialect,
  isOneLine: boolean,
): string {
  const [open, close] = brackets;
  if (elements.length === 0) return brackets;
  const space = brackets === "{}" ? braceSpace : "";
  const short = `${open}${space}${elements.join(", ")}${space}${close}`;
  if (isOneLine || (short.length <= LONGEST && !short.includes("\n"))) return short;
  const inner = " ".repeat(step);
  const lines = elements.join(",\n").replaceAll("\n", `\n${inner}`);
  return `${open}\n${inner}${lines}${hasLastComma ? "," : ""}\n${close}`;
}

/**
 * Characters that are invisible, or that change how the text around them is displayed or read: control characters, line
 * separators, marks of direction, the byte order mark. https://trojansource.codes
 */
const INVISIBLE = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** A JSON string without invisible characters. Lone surrogates are escaped: no file can contain them. */
export function visibleString(text: string): string {
  return JSON.stringify(text).replace(INVISIBLE, escaped);
}

/** A UTF-16 code unit as `\uXXXX`. */
export function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

import { isRecord } from "../../platform/index.ts";

/** A piece of a template: text that stays as it is, or a variable. */
export type Piece = { readonly text: string } | { readonly variable: string };

/**
 * `{{name}}`, as LangChain's mustache writes a variable; spaces may be around the name. All other braces are text:
 * code, LaTeX, JSON, and the other tags of mustache (`{{#if}}`, `{{{x}}}`, `{{x.y}}`).
 * https://mustache.github.io/mustache.5.html#Variables
 */
const VARIABLE = /(?<!\{)\{\{[ \t]*([\p{L}_][\p{L}\p{M}\p{N}_-]*)[ \t]*\}\}/gu;

/** A text with more of them is no prompt to fill in, but a document with braces in it, which nobody wants as fields. */
const MOST_VARIABLES = 100;

/** The variables of a text, each once, in the order in which they first occur. */
export function variablesOf(text: string): readonly string[] {
  const names = new Set(Array.from(text.matchAll(VARIABLE), ([, name = ""]) => name));
  return names.size > MOST_VARIABLES ? [] : [...names];
}

/** The variables of several texts, each once. */
export function variablesIn(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.flatMap(variablesOf))];
}

/** The pieces of a template, which make up the whole text. A text without variables is one piece. */
export function piecesOf(text: string): readonly Piece[] {
  if (variablesOf(text).length === 0) return [{ text }];
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(VARIABLE)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ variable: match[1] ?? "" });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** The values of variables, by name. */
export type Values = Readonly<Record<string, string>>;

/** The value of a variable; a missing one is empty. */
export function valueOf(values: Values, name: string): string {
  return (Object.hasOwn(values, name) ? values[name] : undefined) ?? "";
}

/** The text with the values in it. A value is put in as it is: braces in it are not read again. */
export function fillTemplate(text: string, values: Values): string {
  return piecesOf(text)
    .map((piece) => ("text" in piece ? piece.text : valueOf(values, piece.variable)))
    .join("");
}

/** What a prompt was filled in from: System and Human as they were typed, and the values of their variables. */
export interface PromptTemplate {
  readonly system: string;
  readonly human: string;
  readonly values: Values;
}

/** The template that these texts are, with the values that it has a variable for; `undefined`: it has none. */
export function promptTemplate({ system, human, values }: PromptTemplate): PromptTemplate | undefined {
  const names = variablesIn([system, human]);
  if (names.length === 0) return undefined;
  return { system, human, values: Object.fromEntries(names.map((name) => [name, valueOf(values, name)])) };
}

/** Parses it from storage. Never throws. */
export function parsePromptTemplate(value: unknown): PromptTemplate | undefined {
  if (!isRecord(value)) return undefined;
  const { system, human, values } = value;
  if (typeof system !== "string" || typeof human !== "string") return undefined;
  return promptTemplate({ system, human, values: parseValues(values) });
}

/** Parses values from storage; what is none is left out. Never throws. */
export function parseValues(value: unknown): Values {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

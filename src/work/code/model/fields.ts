import type { SentMessage } from "../../../chat/index.ts";
import { NUMBER_NAMES, NUMBER_SETTINGS } from "../../../configuration/index.ts";
import { type CodeLine, type CodeText, indent, linesOf } from "./code-text.ts";
import { type Dialect, literal } from "./literals/dialect.ts";
import { optionsOf, type ShownRequest } from "./shown-request.ts";

/** The fields of a body, in order. */
export type Fields = readonly (readonly [name: string, value: unknown])[];

/** How a field is written: `name: value` in an object, `name=value` in a call of Python. */
export type Assign = "object" | "call";

/** The key in code that sends none. */
export const NO_KEY = "not-needed";

const OWN_NAMES: ReadonlySet<string> = new Set([
  "model",
  "stream",
  "stop",
  ...NUMBER_NAMES.map((name) => NUMBER_SETTINGS[name].sentAs),
]);

/** The fields of the body beside model and messages. */
export function otherFields({ stream, fields }: ShownRequest): Fields {
  return Object.entries({ stream, ...optionsOf(stream), ...fields });
}

/** The lines of the whole body, without its brackets. */
export function bodyLines(request: ShownRequest, dialect: Dialect): CodeText {
  return joined(
    [
      fieldLines(["model", request.model], dialect),
      messagesLines(request.messages, dialect),
      ...otherFields(request).map((field) => fieldLines(field, dialect)),
    ],
    dialect.hasLastComma,
  );
}

/** The lines of one field, without the comma after it. */
export function fieldLines(
  [name, value]: readonly [string, unknown],
  dialect: Dialect,
  assign: Assign = "object",
): CodeText {
  return linesOf(assigned(name, literal(value, dialect), dialect, assign), settingOf(name));
}

/** The lines of several fields, each with a comma after it. */
export function fieldsLines(fields: Fields, dialect: Dialect, assign: Assign = "object"): CodeText {
  return joined(
    fields.map((field) => fieldLines(field, dialect, assign)),
    true,
  );
}

/** The lines of the messages, one for each that is a text; without a comma after them. */
export function messagesLines(
  messages: readonly SentMessage[],
  dialect: Dialect,
  assign: Assign = "object",
): CodeText {
  return [
    { text: assigned("messages", "[", dialect, assign) },
    ...messageLines(messages, dialect),
    { text: "]" },
  ];
}

/** The lines inside a list of the messages. */
export function messageLines(messages: readonly SentMessage[], dialect: Dialect): CodeText {
  const last = messages.findLastIndex(({ role }) => role === "user");
  const lines = messages.map((message, index): CodeText => {
    const text = oneMessage(message, dialect);
    if (message.role === "system") return linesOf(text, "system");
    return linesOf(text, index === last ? "human" : undefined);
  });
  return indent(joined(lines, dialect.hasLastComma), dialect.step);
}

/** A message in one line, or with a line for each part of its content. */
function oneMessage(message: SentMessage, dialect: Dialect): string {
  const { role, content } = message;
  if (typeof content === "string") return literal(message, dialect, true);
  const { braceSpace, hasLastComma, name, step } = dialect;
  const parts = content.map((part) => `${" ".repeat(step)}${literal(part, dialect, true)}`).join(",\n");
  const begin = `${name("role")}: ${literal(role, dialect)}, ${name("content")}: [`;
  return `{${braceSpace}${begin}\n${parts}${hasLastComma ? "," : ""}\n]${braceSpace}}`;
}

/** The setting that a field of the body comes from. */
export function settingOf(name: string): string {
  if (name === "stream_options") return "stream";
  return OWN_NAMES.has(name) ? name : "extraBody";
}

function assigned(name: string, value: string, dialect: Dialect, assign: Assign): string {
  return assign === "call" ? `${name}=${value}` : `${dialect.name(name)}: ${value}`;
}

/** Puts a comma after each group of lines, and after the last one if the language allows it. */
export function joined(groups: readonly CodeText[], hasLastComma: boolean): CodeText {
  return groups.flatMap((lines, index): readonly CodeLine[] => {
    const last = lines.at(-1);
    if (last === undefined || (!hasLastComma && index === groups.length - 1)) return lines;
    return [...lines.slice(0, -1), { ...last, text: `${last.text},` }];
  });
}

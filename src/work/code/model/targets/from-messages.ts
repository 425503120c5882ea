import { type CodeText, code, indent, type Part } from "../code-text.ts";
import { joined, messageLines } from "../fields.ts";
import { type Dialect, literal } from "../literals/dialect.ts";
import type { PromptTemplate } from "../prompt-template.ts";

/** The list of messages that is the first parameter of `ChatPromptTemplate.fromMessages`. */
export function fromMessages({ system, history, human }: PromptTemplate, dialect: Dialect): CodeText {
  const [open, close, create] = dialect.step === 2 ? ["[", "]", "new "] : ["(", ")", ""];
  const message = (role: "system" | "human", content: unknown): CodeText => [
    { text: `${open}"${role}", ${literal(content, dialect, true)}${close}`, setting: role },
  ];
  const messages: readonly CodeText[] = [
    ...(system === undefined ? [] : [message("system", system)]),
    ...(history === undefined
      ? []
      : [[{ text: `${create}MessagesPlaceholder(${dialect.string(history)})` }]]),
    message("human", human),
  ];
  return indent(code("[", indent(joined(messages, true), dialect.step), "],"), dialect.step);
}

/** The fields of the values, a line for each. `comment` is about the two braces that are a value. */
export function templateValues(
  { values, braces }: PromptTemplate,
  dialect: Dialect,
  comment: string,
): CodeText {
  const lines = values.map(([name, value]): Part => {
    const field = dialect.name(name);
    if (typeof value !== "string") {
      const earlier = messageLines(value, dialect).map(({ text }) => text);
      return [`${field}: [`, ...earlier, "],"];
    }
    const text = `${field}: ${dialect.string(value)},`;
    return { text: name === braces ? `${text} ${comment}` : text, setting: "human" };
  });
  return indent(code(...lines), dialect.step);
}

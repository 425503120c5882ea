import { NUMBER_NAMES, NUMBER_SETTINGS } from "../../../../configuration/index.ts";
import { sentSchema } from "../../../../structured/index.ts";
import { type CodeText, code, indent, linesOf } from "../code-text.ts";
import { commentsOf } from "../comments.ts";
import { promptTemplateOf } from "../prompt-template.ts";
import { fromMessages, templateValues } from "./from-messages.ts";
import { fieldLines, type Fields, fieldsLines, joined, messageLines, NO_KEY } from "../fields.ts";
import { type Dialect, literal } from "../literals/dialect.ts";
import type { ShownRequest } from "../shown-request.ts";
import { isTools } from "./tools.ts";

/** The name for models that LangChain would take for OpenAI's. */
const NEUTRAL_NAME = "local";

/** Names to which LangChain applies OpenAI's rules: another endpoint, or other names of roles and fields. */
const OPENAI_NAME = /^o\d|^gpt-[56]|codex|gpt-5\.(2-pro|4-pro|5-pro|6)/;

/** Fields that LangChain drops when they are in `modelKwargs`. */
const DROPPED = new Set([
  "max_tokens",
  "verbosity",
  "prompt_cache_key",
  "prompt_cache_options",
  "prompt_cache_retention",
]);

/** The fields of ChatOpenAI for numbers, by their name in the body. */
const FIELDS: ReadonlyMap<string, string> = new Map(
  NUMBER_NAMES.flatMap((name) => {
    const { field, sentAs } = NUMBER_SETTINGS[name];
    return field === undefined ? [] : [[sentAs, field] as const];
  }),
);

/** The statements in JavaScript that create a ChatOpenAI, ask it, and pass each piece of text to `print`. */
export function chatOpenAI(
  request: ShownRequest,
  dialect: Dialect,
  { key, print, more }: { readonly key: string; readonly print: string; readonly more?: string },
): CodeText {
  const { model, messages, stream, hasKey, baseURL, query } = request;
  const comments = commentsOf(request.language);
  const { tools } = request.fields;
  const hasTools = isTools(tools);
  const entries = Object.entries(request.fields).filter(([name]) => name !== "tools" || !hasTools);
  const asFields = entries.filter((field) => fieldOf(field) !== undefined);
  const others = entries.filter((field) => fieldOf(field) === undefined);
  const formats = others.filter(([name, value]) => sentSchema({ [name]: value }) !== undefined);
  const kwargs = others.filter((field) => !DROPPED.has(field[0]) && !formats.includes(field));
  const isOpenAIs = OPENAI_NAME.test(model);
  const added: Fields = [
    ...(isOpenAIs ? [["model", model] as const] : []),
    ...others.filter(([name]) => DROPPED.has(name)),
  ];
  const prompt = promptTemplateOf(request, (name) => `{{${name}}}`);
  const asked = hasTools ? "modelWithTools" : "model";
  const client = formats.length > 0 ? "structured" : asked;
  const question = (method: string): CodeText =>
    prompt === undefined
      ? code(
          `await ${client}.pipe(new StringOutputParser()).${method}([`,
          messageLines(messages, dialect),
          "]);",
        )
      : code(
          `await prompt.pipe(${client}).pipe(new StringOutputParser()).${method}({`,
          templateValues(prompt, dialect, `// ${comments.braces}`),
          "});",
        );
  return code(
    leftOut(request),
    "const model = new ChatOpenAI({",
    indent(
      code(
        ...fieldsLines([["model", isOpenAIs ? NEUTRAL_NAME : model]], dialect),
        {
          text: hasKey
            ? `apiKey: ${key},`
            : `apiKey: ${dialect.string(NO_KEY)}, // ${comments.placeholderKey}`,
          setting: "apiKey",
        },
        asFields.map(([name, value]) => named(name, fieldOf([name, value]) ?? name, value, dialect)),
        kwargs.length > 0 && ["modelKwargs: {", indent(fieldsLines(kwargs, dialect), 2), "},"],
        `maxRetries: 0, // ${comments.noRetries}`,
        configuration(
          [
            [{ text: `baseURL: ${dialect.string(baseURL)}`, setting: "baseURL" }],
            ...(query
              ? [[{ text: `defaultQuery: ${literal(query, dialect, true)}`, setting: "baseURL" }]]
              : []),
            ...(more === undefined ? [] : [[{ text: more }]]),
          ],
          added.length > 0
            ? layer(added, dialect, isOpenAIs ? comments.openAIName : comments.droppedFields)
            : [],
        ),
      ),
      2,
    ),
    "});",
    hasTools && begin("const modelWithTools = model.bindTools(", ended(fieldValue(tools, dialect), ");")),
    formats.length > 0 && [
      `// ${comments.schema}`,
      ...(stream ? [] : [`// ${comments.schemaWhole}`]),
      `const structured = ${asked}.withConfig({`,
      indent(fieldsLines(formats, dialect), 2),
      "});",
    ],
    prompt && [
      "const prompt = ChatPromptTemplate.fromMessages(",
      fromMessages(prompt, dialect),
      '  { templateFormat: "mustache" },',
      ");",
    ],
    `// ${hasTools ? comments.onlyAnswerNoCalls : comments.onlyAnswer}`,
    stream
      ? [begin("const stream = ", question("stream")), `for await (const text of stream) ${print};`]
      : [begin("const text = ", question("invoke")), `${print};`],
  );
}

/** The statements that import what these statements need. */
export function langchainImportLines(request: ShownRequest): CodeText {
  const prompt = promptTemplateOf(request, (name) => name);
  const placeholder = prompt?.history === undefined ? "" : ", MessagesPlaceholder";
  return code(
    'import { ChatOpenAI } from "@langchain/openai";',
    'import { StringOutputParser } from "@langchain/core/output_parsers";',
    prompt && `import { ChatPromptTemplate${placeholder} } from "@langchain/core/prompts";`,
    "",
  );
}

/** A comment about the fields that may be keys. */
export function leftOut({ leftOut: names, language }: ShownRequest, mark = "//"): string | undefined {
  // A name is in a comment, so it must not end the line.
  const plain = names.map((name) => name.replace(/[^\w.-]/g, "?"));
  return names.length === 0 ? undefined : `${mark} ${commentsOf(language).leftOut(plain)}`;
}

/** The field of ChatOpenAI for a field of the body; `undefined` when it has to be in `modelKwargs`. */
function fieldOf([name, value]: readonly [string, unknown]): string | undefined {
  if (name === "stop") return isTexts(value) ? name : undefined;
  if (typeof value !== "number" || (name === "max_tokens" && value === -1)) return undefined;
  return FIELDS.get(name);
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "string");
}

/** A field under another name. */
function named(name: string, field: string, value: unknown, dialect: Dialect): CodeText {
  const [first, ...rest] = fieldLines([name, value], dialect);
  const text = `${field}${first?.text.slice(dialect.name(name).length) ?? ""}`;
  const lines = [{ ...first, text }, ...rest];
  return lines.map((line, index) => (index === lines.length - 1 ? { ...line, text: `${line.text},` } : line));
}

/** In characters. */
const LONGEST = 90;

/** The options of the openai library, on one line if they fit. */
function configuration(options: readonly CodeText[], fetchLayer: CodeText): CodeText {
  const line = `configuration: { ${options.flatMap((lines) => lines.map(({ text }) => text)).join(", ")} },`;
  if (fetchLayer.length === 0 && line.length <= LONGEST) return [{ text: line, setting: "baseURL" }];
  return code("configuration: {", indent(code(joined(options, true), fetchLayer), 2), "},");
}

function begin(text: string, [first, ...rest]: CodeText): CodeText {
  return first === undefined ? [] : [{ ...first, text: text + first.text }, ...rest];
}

function ended(lines: CodeText, text: string): CodeText {
  const last = lines.at(-1);
  return last === undefined ? lines : [...lines.slice(0, -1), { ...last, text: last.text + text }];
}

/** A value alone, as the lines of a field. */
function fieldValue(value: unknown, dialect: Dialect): CodeText {
  return linesOf(literal(value, dialect), "extraBody");
}

function layer(added: Fields, dialect: Dialect, comment: string): CodeText {
  return code(
    `// ${comment}`,
    "fetch: (url, init) => {",
    "  const body = {",
    "    ...JSON.parse(init.body),",
    indent(fieldsLines(added, dialect), 4),
    "  };",
    "  return fetch(url, { ...init, body: JSON.stringify(body) });",
    "},",
  );
}

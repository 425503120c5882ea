import { code, type CodeText, indent, linesOf } from "../code-text.ts";
import { commentsOf } from "../comments.ts";
import { type Fields, fieldsLines, messageLines } from "../fields.ts";
import { literal } from "../literals/dialect.ts";
import { PYTHON_UTF8 } from "../literals/python.ts";
import { promptTemplateOf } from "../prompt-template.ts";
import { leftOut } from "./chat-openai.ts";
import { fromMessages, templateValues } from "./from-messages.ts";
import { clientLines, extraBody, PARAMETERS, split } from "./python.ts";
import type { Target } from "./target.ts";
import { isTools } from "./tools.ts";

/** Names to which LangChain applies OpenAI's rules in Python. */
const OPENAI_NAME = /^o\d|^gpt-[56]|codex|gpt-5/;

/** Python with LangChain. */
export const PYTHON_LANGCHAIN: Target = {
  name: "LangChain",
  fileName: "ask.py",
  mediaType: "text/x-python",
  write(request) {
    const { stream, messages, model, fields, language } = request;
    const prompt = promptTemplateOf(request, (name) => `{{{${name}}}}`);
    const comments = commentsOf(language);
    const isOpenAIs = OPENAI_NAME.test(model);
    const usage = stream && !Object.hasOwn(fields, "stream_options");
    const { tools } = fields;
    const hasTools = isTools(tools);
    const entries = Object.entries(fields).filter(([name]) => name !== "tools" || !hasTools);
    const [own, others] = split(entries, isOwn);
    const extra: Fields = [
      ...(isOpenAIs ? [["model", model] as const] : []),
      ...(stream ? [] : [["stream", false] as const]),
      ...others,
    ];
    const lines = extraBody(extra, (name) => {
      if (name === "model") return comments.pythonName;
      return name === "max_tokens" ? comments.maxTokens : undefined;
    });
    return code(
      "# pip install langchain-openai",
      request.hasKey && "import os",
      prompt &&
        `from langchain_core.prompts import ChatPromptTemplate${prompt.history === undefined ? "" : ", MessagesPlaceholder"}`,
      "from langchain_openai import ChatOpenAI",
      "",
      leftOut(request, "#"),
      "model = ChatOpenAI(",
      indent(
        code(
          fieldsLines([["model", isOpenAIs ? "local" : model]], PYTHON_UTF8, "call"),
          clientLines(request),
          usage && { text: `stream_usage=True,  # ${comments.usage}`, setting: "stream" },
          fieldsLines(own, PYTHON_UTF8, "call"),
          lines,
        ),
        4,
      ),
      hasTools ? [").bind_tools(", indent(linesOf(literal(tools, PYTHON_UTF8), "extraBody"), 4), ")"] : ")",
      prompt === undefined
        ? ["messages = [", messageLines(messages, PYTHON_UTF8), "]", asking("model", "messages", stream)]
        : [
            `# ${comments.threeBraces}`,
            "prompt = ChatPromptTemplate.from_messages(",
            fromMessages(prompt, PYTHON_UTF8),
            '    template_format="mustache",',
            ")",
            "values = {",
            templateValues(prompt, PYTHON_UTF8, ` # ${comments.braces}`),
            "}",
            asking("(prompt | model)", "values", stream),
          ],
    );
  },
};

function asking(model: string, input: string, stream: boolean): CodeText {
  return stream
    ? code(`for chunk in ${model}.stream(${input}):`, '    print(chunk.content, end="", flush=True)')
    : code(`print(${model}.invoke(${input}).content)`);
}

/** A value that ChatOpenAI sends as it is. */
function isOwn(name: string, value: unknown): boolean {
  if (name === "stop") return Array.isArray(value) && value.length > 0;
  return PARAMETERS.has(name) && typeof value === "number";
}

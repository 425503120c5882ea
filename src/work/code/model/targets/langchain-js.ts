import { code } from "../code-text.ts";
import { JS } from "../literals/js.ts";
import { chatOpenAI, langchainImportLines } from "./chat-openai.ts";
import type { Target } from "./target.ts";

/** A module for Node, with LangChain. */
export const LANGCHAIN_JS: Target = {
  name: "LangChain JS",
  fileName: "ask.mjs",
  mediaType: "text/javascript",
  write: (request) =>
    code(
      "// npm install @langchain/openai @langchain/core",
      langchainImportLines(request),
      chatOpenAI(request, JS, { key: "process.env.API_KEY", print: "process.stdout.write(text)" }),
    ),
};

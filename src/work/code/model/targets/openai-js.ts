import { code, indent } from "../code-text.ts";
import { commentsOf } from "../comments.ts";
import { bodyLines, NO_KEY } from "../fields.ts";
import { literal } from "../literals/dialect.ts";
import { JS } from "../literals/js.ts";
import { leftOut } from "./chat-openai.ts";
import type { Target } from "./target.ts";

/** A module for Node, with the openai library. */
export const OPENAI_JS: Target = {
  name: "openai JS",
  fileName: "ask.mjs",
  mediaType: "text/javascript",
  write(request) {
    const { hasKey, baseURL, query, stream, language } = request;
    const comments = commentsOf(language);
    return code(
      "// npm install openai",
      'import OpenAI from "openai";',
      "",
      leftOut(request),
      "const client = new OpenAI({",
      { text: `  baseURL: ${JS.string(baseURL)},`, setting: "baseURL" },
      query && { text: `  defaultQuery: ${literal(query, JS, true)},`, setting: "baseURL" },
      {
        text: hasKey
          ? "  apiKey: process.env.API_KEY,"
          : `  apiKey: ${JS.string(NO_KEY)}, // ${comments.placeholderKey}`,
        setting: "apiKey",
      },
      `  maxRetries: 0, // ${comments.noRetries}`,
      "});",
      `const ${stream ? "stream" : "completion"} = await client.chat.completions.create({`,
      indent(bodyLines(request, JS), 2),
      "});",
      stream
        ? 'for await (const chunk of stream) process.stdout.write(chunk.choices[0]?.delta.content ?? "");'
        : "console.log(completion.choices[0].message.content);",
    );
  },
};

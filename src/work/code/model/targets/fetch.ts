import { code, indent } from "../code-text.ts";
import { bodyLines } from "../fields.ts";
import { JS } from "../literals/js.ts";
import { leftOut } from "./chat-openai.ts";
import type { Target } from "./target.ts";
import { urlOf } from "./url.ts";

const PRINT = "(text) => globalThis.process?.stdout.write(text) ?? document.body.append(text);";

const READ_STREAM = `let rest = "";
for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
  const lines = (rest + piece).split("\\n");
  rest = lines.pop();
  for (const line of lines.filter((each) => each.startsWith("data: {"))) {
    print(JSON.parse(line.slice("data: ".length)).choices[0]?.delta.content ?? "");
  }
}`;

/** Plain JavaScript, for the console of a browser and for Node. */
export const FETCH: Target = {
  name: "fetch",
  fileName: "ask.mjs",
  mediaType: "text/javascript",
  write: (request) =>
    code(
      `const print = ${PRINT}`,
      leftOut(request),
      request.hasKey && {
        text: 'const key = globalThis.process?.env.API_KEY ?? prompt("API key");',
        setting: "apiKey",
      },
      { text: `const response = await fetch(${JS.string(urlOf(request))}, {`, setting: "baseURL" },
      '  method: "POST",',
      request.hasKey
        ? {
            text: '  headers: { "Content-Type": "application/json", Authorization: `Bearer ${key}` },',
            setting: "apiKey",
          }
        : '  headers: { "Content-Type": "application/json" },',
      "  body: JSON.stringify({",
      indent(bodyLines(request, JS), 4),
      "  }),",
      "});",
      "if (!response.ok) throw new Error(await response.text());",
      ...(request.stream
        ? READ_STREAM.split("\n")
        : ["print((await response.json()).choices[0].message.content);"]),
    ),
};

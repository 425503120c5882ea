import { type CodeText, code, indent } from "../code-text.ts";
import { commentsOf } from "../comments.ts";
import { joined } from "../fields.ts";
import { HTML_JS, HTML_JSON } from "../literals/html-js.ts";
import type { ShownRequest } from "../shown-request.ts";
import { chatOpenAI, langchainImportLines } from "./chat-openai.ts";
import type { Target } from "./target.ts";

/** A whole page with LangChain, which opens from disk. A key is typed into it. */
export const LANGCHAIN_PAGE: Target = {
  name: "LangChain page",
  fileName: "langchain.html",
  mediaType: "text/html",
  write: (request, { imports }) =>
    code(
      "<!doctype html>",
      `<html lang="${request.language}">`,
      '<meta charset="utf-8">',
      "<title>LangChain</title>",
      '<script type="importmap">',
      importMap(langchainImports(imports)),
      "</script>",
      request.hasKey && {
        text: `<form><input type="password" name="key" placeholder="${commentsOf(request.language).key}"><button>OK</button></form>`,
        setting: "apiKey",
      },
      '<pre style="white-space: pre-wrap"></pre>',
      '<script type="module">',
      indent(script(request), 2),
      "</script>",
    ),
};

function importMap(imports: Readonly<Record<string, string>>): CodeText {
  const lines = joined(
    Object.entries(imports).map(([name, address]) => [
      { text: `${HTML_JSON.name(name)}: ${HTML_JSON.string(address)}` },
    ]),
    false,
  );
  return code('{ "imports": {', indent(lines, 2), "} }");
}

function script(request: ShownRequest): CodeText {
  const asking = chatOpenAI(request, HTML_JS, {
    key: "form.key.value",
    print: 'document.querySelector("pre").append(text)',
    more: "dangerouslyAllowBrowser: true",
  });
  return code(
    langchainImportLines(request),
    request.hasKey
      ? [
          "const [form] = document.forms;",
          "form.onsubmit = async (event) => {",
          "  event.preventDefault();",
          indent(asking, 2),
          "};",
        ]
      : asking,
  );
}

/** The lines of an import map that LangChain needs: its own, and those of the packages that these leave `external`. */
export function langchainImports(
  imports: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const needed = new Set<string>();
  const add = (prefix: string): void => {
    for (const [name, address] of Object.entries(imports)) {
      const isOf = name.replace(/\/$/, "") === prefix.replace(/\/$/, "") || name.startsWith(`${prefix}/`);
      if ((!isOf && !(prefix.endsWith("/") && name.startsWith(prefix))) || needed.has(name)) continue;
      needed.add(name);
      /[?&]external=([^&]+)/.exec(address)?.[1]?.split(",").forEach(add);
    }
  };
  add("@langchain/");
  return Object.fromEntries(Object.entries(imports).filter(([name]) => needed.has(name)));
}

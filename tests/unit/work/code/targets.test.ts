import { describe, expect, test } from "vitest";
import { textOf } from "../../../../src/work/code/model/code-text.ts";
import { requestOfPrompt } from "../../../../src/work/code/model/shown-request.ts";
import { LANGCHAIN_JS } from "../../../../src/work/code/model/targets/langchain-js.ts";
import { LANGCHAIN_PAGE, langchainImports } from "../../../../src/work/code/model/targets/langchain-page.ts";
import { TARGET_GROUPS } from "../../../../src/work/code/model/targets/targets.ts";
import { importMapOf, readPage, scriptsOf } from "../../page/inline-parts.ts";
import { settingsOf, someRequests } from "./requests.ts";

const IMPORTS = Object.fromEntries(importMapOf(await readPage()));
const SOURCES = { imports: IMPORTS };
const TARGETS = TARGET_GROUPS.flatMap(({ name, targets }) =>
  targets.map((target) => ({ of: name, ...target })),
);
const MESSAGES = [
  { role: "system", text: "Be brief." },
  { role: "user", text: "Why use Docker?" },
] as const;

describe.each(TARGETS)("$of, $name", ({ write }) => {
  const linesFor = (extra: object, key = "") =>
    write(requestOfPrompt(settingsOf(extra), MESSAGES, key, "en"), SOURCES);

  test("never has the key", () => {
    const key = "sk-secret-key-123";
    const settings = settingsOf({ model: key, stop: key, extraBody: JSON.stringify({ a: key }) });
    const request = requestOfPrompt(settings, [{ role: "user", text: `my ${key}` }], key, "fr");
    expect(textOf(write(request, SOURCES))).not.toContain(key);
  });

  test("has settings of 0, and none that is not set", () => {
    const text = textOf(linesFor({ temperature: "0", topP: "0", seed: "0" }));
    expect(text).not.toMatch(/max_?tokens|penalty|undefined|top_?k/i);
    expect(text).toMatch(/temperature\W{1,6}0/);
    expect(text).toMatch(/seed\W{1,6}0/);
  });

  test("has a line for each setting, one line of text each", () => {
    const lines = linesFor({ temperature: "0", topK: "3", extraBody: '{"x":1}' }, "sk-secret-key-123");
    expect(lines.every(({ text }) => !/[\n\r]/.test(text))).toBe(true);
    const names = new Set(lines.map(({ setting }) => setting));
    if (!names.has("temperature")) return expect(textOf(lines)).toContain('"log"'); // HAR: the body is one text
    for (const name of ["baseURL", "model", "system", "human", "temperature", "top_k", "extraBody", "apiKey"])
      expect(names).toContain(name);
  });
});

describe("The LangChain page", () => {
  test("is short, and has the import map’s lines for LangChain and no others", () => {
    const request = requestOfPrompt(settingsOf({}), MESSAGES, "", "en");
    const lines = LANGCHAIN_PAGE.write(request, SOURCES);
    expect(lines.length).toBeLessThanOrEqual(40);
    const { imports } = JSON.parse(scriptsOf(textOf(lines))[0]?.content ?? "");
    expect(imports).toEqual(langchainImports(IMPORTS));
    expect(Object.keys(imports)).toEqual(
      Object.keys(IMPORTS).filter((name) =>
        /^(@langchain|openai|langsmith|zod|p-queue|js-tiktoken|@cfworker)/.test(name),
      ),
    );
  });

  test("has exactly two scripts, whatever the prompt is", () => {
    for (const request of someRequests("http://127.0.0.1/v1", 100)) {
      const scripts = scriptsOf(textOf(LANGCHAIN_PAGE.write(request, SOURCES)));
      expect(scripts.length).toBe(2);
      for (const { content } of scripts) expect(content).not.toMatch(/<!--|<script/i);
    }
  });
});

test.each(["gpt-5-local", "o3-x", "codex"])("%s gets a layer of fetch, with the reason", (model) => {
  const code = textOf(
    LANGCHAIN_JS.write(requestOfPrompt(settingsOf({ model }), MESSAGES, "", "en"), SOURCES),
  );
  expect(code).toContain('model: "local"');
  expect(code).toContain(`model: "${model}"`);
  expect(code).toContain("OpenAI’s rules");
});

test("A name that LangChain leaves alone gets none", () => {
  const request = requestOfPrompt(settingsOf({ model: "gpt-oss-20b" }), MESSAGES, "", "en");
  expect(textOf(LANGCHAIN_JS.write(request, SOURCES))).not.toContain("fetch");
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf } from "../../../../src/chat/model/message-content.ts";
import type { PromptMessage } from "../../../../src/chat/model/conversation.ts";
import { textOf } from "../../../../src/work/code/model/code-text.ts";
import { promptTemplateOf } from "../../../../src/work/code/model/prompt-template.ts";
import { bodyOf, requestOfPrompt } from "../../../../src/work/code/model/shown-request.ts";
import { FETCH } from "../../../../src/work/code/model/targets/fetch.ts";
import { LANGCHAIN_JS } from "../../../../src/work/code/model/targets/langchain-js.ts";
import { PYTHON_LANGCHAIN } from "../../../../src/work/code/model/targets/python-langchain.ts";
import type { PromptTemplate } from "../../../../src/templates/index.ts";
import { settingsOf } from "./requests.ts";
import { anyTemplate } from "./templates.ts";

const SOURCES = { imports: {} };
const TEMPLATE: PromptTemplate = {
  system: "You are {{role}}.",
  human: "{{#if}} Say {{word}} to {{self}}",
  values: { role: "kind", word: "{{role}}", self: "<me>", other: "x" },
};
const MESSAGES: readonly PromptMessage[] = [
  { role: "system", text: "You are kind." },
  { role: "user", text: "Hi" },
  { role: "assistant", text: "Hello" },
  { role: "user", text: "{{#if}} Say {{role}} to <me>" },
];
const shown = (template = TEMPLATE, messages = MESSAGES, key = "") =>
  requestOfPrompt(settingsOf({}), messages, key, "en", {}, template);

describe("A prompt with variables", () => {
  test("is a ChatPromptTemplate with its values in LangChain’s JavaScript", () => {
    const code = textOf(LANGCHAIN_JS.write(shown(), SOURCES));
    expect(code).toContain(`import { ChatPromptTemplate, MessagesPlaceholder } from "@langchain/core/prompts";
`);
    expect(code).toContain(`const prompt = ChatPromptTemplate.fromMessages(
  [
    ["system", "You are {{role}}."],
    new MessagesPlaceholder("history"),
    ["human", "{{braces}}#if}} Say {{word}} to {{self_2}}"],
  ],
  { templateFormat: "mustache" },
);
`);
    expect(code).toContain(`.stream({
  role: "kind",
  word: "{{role}}",
  self_2: "<me>",
  braces: "{{", // in the text, mustache would read these as the beginning of a tag
  history: [
    { role: "user", content: "Hi" },
    { role: "assistant", content: "Hello" },
  ],
});
`);
  });

  test("has three braces in Python, where two would change the value", () => {
    const code = textOf(PYTHON_LANGCHAIN.write(shown(), SOURCES));
    expect(code).toContain('("system", "You are {{{role}}}."),');
    expect(code).toContain('template_format="mustache",');
    expect(code).toContain("HTML entities");
  });

  test("is its text everywhere else, and in the body", () => {
    const code = textOf(FETCH.write(shown(), SOURCES));
    expect(code).toContain('content: "{{#if}} Say {{role}} to <me>"');
    expect(bodyOf(shown())).not.toHaveProperty("template");
  });

  test("has pictures and files as values", () => {
    const pictures = ["data:image/png;base64,AAAA"];
    const messages = [{ role: "user", text: "Say a\n\nx.txt\n```\n{{y}}\n```", pictures }] as const;
    const template = { system: "", human: "Say {{word}}", values: { word: "a" } };
    expect(promptTemplateOf(shown(template, messages), (name) => `{{${name}}}`)).toMatchObject({
      human: [
        { type: "text", text: "Say {{word}}\n\n{{files}}" },
        { type: "image_url", image_url: { url: "{{picture}}" } },
      ],
      values: [
        ["word", "a"],
        ["files", "x.txt\n```\n{{y}}\n```"],
        ["picture", pictures[0]],
      ],
    });
  });
});

describe("No template is shown", () => {
  test("without variables", () => {
    const template = { system: "You are kind.", human: "{{#if}} Say {{role}} to <me>", values: {} };
    expect(shown({ ...template, human: "Say {x}" }, [{ role: "user", text: "Say {x}" }]).template).toBe(
      undefined,
    );
  });

  test("that gives another text than the one that is sent", () => {
    expect(shown({ ...TEMPLATE, values: {} }).template).toBe(undefined);
  });

  test("with the key in it, nor with one that a value completes", () => {
    const key = "sk-secret-key-123";
    const part = (values: Record<string, string>, human: string, text: string) =>
      shown({ system: "", human, values }, [{ role: "user", text }], key);
    const inValue = part({ k: key }, "My {{k}}", `My ${key}`);
    expect(JSON.stringify(inValue)).not.toContain(key);
    expect(inValue.template?.values).toEqual({ k: "…" });
    const split = part({ k: "key-123" }, "My sk-secret-{{k}}", `My ${key}`);
    expect(JSON.stringify(split)).not.toContain("sk-secret");
    expect(split.template).toBe(undefined);
  });
});

test("Most fuzzed templates are shown as templates, so that the programs that run them try them", () => {
  const sent = fc.sample(anyTemplate(fc.constant(MESSAGES)), 200).map(({ messages, template }) => {
    expect(messages.map(contentOf).length).toBeGreaterThan(0);
    return shown(template, messages);
  });
  expect(sent.filter(({ template }) => template !== undefined).length).toBeGreaterThan(50);
});

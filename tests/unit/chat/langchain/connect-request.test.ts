import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { PromptMessage } from "../../../../src/chat/model/conversation.ts";
import { connect } from "../../../../src/chat/langchain/connect.ts";
import { forEachNumber } from "../../../../src/configuration/model/number-settings.ts";
import { NUMBER_CASES } from "../../configuration/number-cases.ts";
import type { SettingsDraft } from "../../../../src/configuration/model/settings.ts";
import type { RecordedRequest } from "../../../support/recorded-request.ts";
import { openServer, QUESTION, replyOf, settingsFor } from "./reply-of.ts";
import { provideModules } from "./installed-modules.ts";

beforeEach(provideModules);
afterEach(() => void vi.unstubAllGlobals());

async function requestOf(
  draft: Partial<SettingsDraft>,
  key = "",
  messages: readonly PromptMessage[] = QUESTION,
): Promise<RecordedRequest> {
  const server = await openServer();
  const { problem } = await replyOf(connect(settingsFor(server, draft), key), undefined, messages);
  expect(problem).toBeUndefined();
  expect(server.requests).toHaveLength(1);
  const [request] = server.requests;
  if (request === undefined) throw new Error("No request came.");
  return request;
}

const CONVERSATION: readonly PromptMessage[] = [
  { role: "system", text: "Be brief." },
  { role: "user", text: "a" },
  { role: "assistant", text: "A" },
  { role: "user", text: "b\n{x}" },
];

describe("The body", () => {
  test("has no empty settings", async () => {
    const { body, path, method } = await requestOf({ temperature: "" });
    expect([method, path]).toEqual(["POST", "/v1/chat/completions"]);
    expect(body).toEqual({
      model: "",
      messages: [{ role: "user", content: "Hi" }],
      stream: true,
      stream_options: { include_usage: true },
    });
  });

  test("has each setting under its name", async () => {
    const { body } = await requestOf({
      model: "qwen",
      ...forEachNumber((name) => String(NUMBER_CASES[name].min ?? 0)),
      stop: "END\n\\n",
      extraBody: '{"mirostat":2,"nested":{"a":[1]}}',
    });
    expect(body).toMatchObject({
      model: "qwen",
      ...Object.fromEntries(Object.values(NUMBER_CASES).map(({ sentAs, min = 0 }) => [sentAs, min])),
      stop: ["END", "\n"],
      mirostat: 2,
      nested: { a: [1] },
    });
  });

  test("holds the same with Stream off, but no stream", async () => {
    const { body } = await requestOf({ stream: false, temperature: "", maxTokens: "5" });
    expect(body).toEqual({
      model: "",
      messages: [{ role: "user", content: "Hi" }],
      stream: false,
      max_tokens: 5,
    });
  });

  test("holds the whole conversation, the system prompt once and first", async () => {
    const { body } = await requestOf({}, "", CONVERSATION);
    expect(body).toMatchObject({
      messages: CONVERSATION.map(({ role, text }) => ({ role, content: text })),
    });
  });

  test("−1 tokens are not sent", async () => {
    const { body } = await requestOf({ maxTokens: "-1" });
    expect(body).not.toHaveProperty("max_tokens");
  });
});

describe.each(["codex-mini", "gpt-5-local", "o3-x", "o1", "gpt-4o-audio-preview", "ft:codex"])(
  "A local model called %s",
  (model) => {
    test.each([true, false])("is asked as any other (stream: %s)", async (stream) => {
      const { path, body } = await requestOf({ model, stream, maxTokens: "5" }, "", CONVERSATION);
      expect(path).toBe("/v1/chat/completions");
      expect(body).toMatchObject({
        model,
        max_tokens: 5,
        temperature: 1,
        messages: [{ role: "system" }, {}, {}, {}],
      });
      expect(body).not.toHaveProperty("max_completion_tokens");
      expect(body).not.toHaveProperty("input");
    });
  },
);

describe("The headers", () => {
  test("carry the key in Authorization, and nowhere else", async () => {
    const { headers, rawBody, path } = await requestOf({}, "sk-secret");
    const { authorization, ...others } = headers;
    expect(authorization).toBe("Bearer sk-secret");
    expect(JSON.stringify([others, rawBody, path])).not.toContain("secret");
  });

  test("have a placeholder without a key, because LocalAI requires one", async () => {
    expect((await requestOf({})).headers.authorization).toBe("Bearer not-needed");
  });

  test("are the user's, not the library's", async () => {
    const { headers } = await requestOf({}, "k");
    expect(Object.keys(headers).filter((name) => name.startsWith("x-"))).toEqual([]);
    expect(headers["user-agent"] ?? "").not.toMatch(/openai|langchain/i);
    expect(headers).not.toHaveProperty("openai-organization");
    expect(headers).not.toHaveProperty("openai-project");
  });
});

describe("A query of the address", () => {
  test.each([true, false])("is in the request as it was typed (stream: %s)", async (stream) => {
    const server = await openServer();
    const typed = `${server.baseURL}?api-version=2024-10-21&user=${encodeURIComponent("a b&c")}`;
    await replyOf(connect(settingsFor(server, { baseURL: typed, stream }), ""));
    const [path, search] = server.requests[0]?.path.split("?") ?? [];
    expect(path).toBe("/v1/chat/completions");
    expect([...new URLSearchParams(search)]).toEqual([
      ["api-version", "2024-10-21"],
      ["user", "a b&c"],
    ]);
  });
});

test("A failing server gets one request, not seven", async () => {
  const server = await openServer();
  server.answer((exchange) => {
    exchange.headers(500, { "content-type": "application/json" });
    void exchange.raw('{"error":"no"}');
    exchange.end();
  });
  await replyOf(connect(settingsFor(server), ""));
  expect(server.requests).toHaveLength(1);
});

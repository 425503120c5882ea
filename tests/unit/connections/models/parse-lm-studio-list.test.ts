import { describe, expect, test } from "vitest";
import fc from "fast-check";
import {
  parseLmStudioV0List,
  parseLmStudioV1List,
} from "../../../../src/connections/models/model/parse-lm-studio-list.ts";
import { LLAMA_LIST, LM_STUDIO_LIST, LM_STUDIO_V0_LIST, LM_STUDIO_V1_LIST } from "../server-lists.ts";

const embedding = "text-embedding-nomic-embed-text-v1.5";

describe("LM Studio 0.4.0 and later", () => {
  test("reports everything about a model", () => {
    expect(parseLmStudioV1List(LM_STUDIO_V1_LIST)).toStrictEqual([
      {
        id: "qwen3-8b",
        type: "chat",
        name: "Qwen3 8B",
        parameters: "8B",
        sizeBytes: 5027783488,
        quantization: "Q4_K_M",
        isLoaded: true,
        instanceIds: ["qwen3-8b"],
        contextTokens: 8192,
        maxContextTokens: 40960,
        vision: false,
        tools: true,
        thinking: true,
      },
      {
        id: embedding,
        type: "embedding",
        name: "Nomic Embed Text v1.5",
        sizeBytes: 274290560,
        quantization: "F16",
        isLoaded: false,
        maxContextTokens: 2048,
      },
    ]);
  });

  test("tells the context of the instance that the model's own name reaches", () => {
    const loaded_instances = [
      { id: "long", config: { context_length: 32768 } },
      { id: "m", config: { context_length: 4096 } },
    ];
    const [model] = parseLmStudioV1List({ models: [{ key: "m", loaded_instances }] }) ?? [];
    expect(model).toMatchObject({ instanceIds: ["long", "m"], contextTokens: 4096 });
  });

  test("leaves out missing and invalid values", () => {
    const models = [
      { key: "a" },
      {
        key: "b",
        type: "llm",
        display_name: "b",
        quantization: null,
        size_bytes: -1,
        max_context_length: "4096",
        loaded_instances: [{ config: {} }, null, { id: "b", config: { context_length: 0.5 } }],
        capabilities: { vision: "yes", reasoning: null },
      },
    ];
    expect(parseLmStudioV1List({ models })).toStrictEqual([
      { id: "a", type: "chat" },
      { id: "b", type: "chat", isLoaded: true, instanceIds: ["b"] },
    ]);
  });

  test.each([
    [{ allowed_options: ["off", "on"] }, true],
    [{ allowed_options: ["low", "high"], default: "low" }, true],
    [{ allowed_options: ["off"] }, false],
    [{}, true],
    [true, true],
    [false, false],
  ])("Thinking by %j: %s", (reasoning, thinking) => {
    const models = [{ key: "a", capabilities: { reasoning } }];
    expect(parseLmStudioV1List({ models })).toMatchObject([{ thinking }]);
  });

  test("leaves out broken entries", () => {
    expect(parseLmStudioV1List({ models: [null, "a", {}, { key: 3 }, { key: "" }, { key: "a" }] })).toEqual([
      { id: "a", type: "chat" },
    ]);
  });

  test("may have no model", () => expect(parseLmStudioV1List({ models: [] })).toEqual([]));
});

describe("LM Studio before 0.4.0", () => {
  test("tells type, state, context, quantisation and tools", () => {
    expect(parseLmStudioV0List(LM_STUDIO_V0_LIST)).toStrictEqual([
      {
        id: "qwen2-vl-7b-instruct",
        type: "chat",
        quantization: "4bit",
        isLoaded: false,
        maxContextTokens: 32768,
        vision: true,
        tools: true,
      },
      {
        id: "llama-3.1-8b",
        type: "chat",
        quantization: "Q4_K_M",
        isLoaded: true,
        contextTokens: 4096,
        maxContextTokens: 131072,
        vision: false,
      },
      {
        id: embedding,
        type: "embedding",
        quantization: "Q4_0",
        isLoaded: false,
        maxContextTokens: 2048,
      },
    ]);
  });

  test("Of a model that is listed twice, the one that is loaded stays, in its place", () => {
    const data = [
      { id: "a", type: "llm", state: "not-loaded" },
      { id: "b", type: "llm", state: "not-loaded" },
      { id: "a", type: "llm", state: "loaded" },
      { id: "a", type: "llm", state: "not-loaded" },
    ];
    expect(parseLmStudioV0List({ data })).toMatchObject([
      { id: "a", isLoaded: true },
      { id: "b", isLoaded: false },
    ]);
  });
});

describe("No such list", () => {
  const none: [string, unknown][] = [
    ["LM Studio's refusal", { error: "Unexpected endpoint or method. (GET /api/v1/models)" }],
    ["OpenAI's list", LM_STUDIO_LIST],
    ["llama-server's list, which has `models` too", LLAMA_LIST],
    ["text", "models"],
    ["nothing", undefined],
    ["models that are no array", { models: {}, data: {} }],
  ];
  test.each(none)("%s", (_, body) => {
    expect(parseLmStudioV1List(body)).toBeUndefined();
    expect(parseLmStudioV0List(body)).toBeUndefined();
  });

  test("Neither accepts the other's list", () => {
    expect(parseLmStudioV1List(LM_STUDIO_V0_LIST)).toBeUndefined();
    expect(parseLmStudioV0List(LM_STUDIO_V1_LIST)).toBeUndefined();
  });
});

test("Nothing that a server sends makes them throw", () => {
  const entry = fc.record(
    {
      key: fc.anything(),
      id: fc.anything(),
      type: fc.anything(),
      quantization: fc.anything(),
      loaded_instances: fc.anything(),
      capabilities: fc.anything(),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(entry, fc.anything())), (list) => {
      for (const model of [
        ...(parseLmStudioV1List({ models: list }) ?? []),
        ...(parseLmStudioV0List({ data: list }) ?? []),
      ]) {
        expect(model.id).not.toBe("");
        expect(Object.values(model)).not.toContain(undefined);
      }
    }),
  );
});

import { expect, test } from "vitest";
import fc from "fast-check";
import { parseLlamaProps } from "../../../../src/connections/models/model/parse-lm-studio-list.ts";
import { parseOpenAIList } from "../../../../src/connections/models/model/parse-openai-list.ts";
import {
  LLAMA_LIST,
  LLAMA_PROPS,
  LLAMA_ROUTER_LIST,
  LM_STUDIO_LIST,
  LM_STUDIO_V1_LIST,
  OLLAMA_TAGS,
  VLLM_LIST,
} from "../server-lists.ts";

const only = (model: object): unknown => parseOpenAIList({ data: [{ id: "m", ...model }] })?.[0];

test("Ids alone, embedding models by their names", () => {
  expect(parseOpenAIList(LM_STUDIO_LIST)).toStrictEqual([
    { id: "qwen3-8b", type: "chat" },
    { id: "text-embedding-nomic-embed-text-v1.5", type: "embedding" },
  ]);
});

test.each([
  "text-embedding-3-small",
  "nomic-embed-text:latest",
  "mxbai-embed-large",
  "mistral-embed",
  "embeddinggemma",
  "Qwen/Qwen3-Embedding-0.6B",
  "all-minilm",
  "BAAI/bge-m3",
  "bge-reranker-v2",
  "intfloat/e5-large",
])("%s can't chat", (id) => {
  expect(parseOpenAIList({ data: [{ id }] })).toEqual([{ id, type: "embedding" }]);
});

test.each(["gpt-5", "gemma3:4b", "qwen3-8b", "lamge-7b", "some5-model"])("%s can chat", (id) => {
  expect(parseOpenAIList({ data: [{ id }] })).toEqual([{ id, type: "chat" }]);
});

test("llama-server's own figures", () => {
  expect(parseOpenAIList(LLAMA_LIST)).toStrictEqual([
    {
      id: "toy-chat",
      type: "chat",
      parameters: "4.1M",
      sizeBytes: 4326400,
      quantization: "Q8_0",
      contextTokens: 2048,
      maxContextTokens: 4096,
      vision: false,
    },
  ]);
});

test.each([
  [8030261248, "8B"],
  [1543714304, "1.5B"],
  [494032768, "494M"],
  [134515008, "135M"],
  [70553706496, "70.6B"],
  [1e11, "100B"],
])("%d parameters are %s", (n_params, parameters) => {
  expect(only({ meta: { n_params } })).toMatchObject({ parameters });
});

test("A llama-server that holds several models tells which are loaded", () => {
  expect(parseOpenAIList(LLAMA_ROUTER_LIST)).toStrictEqual([
    { id: "gemma", type: "chat", isLoaded: true },
    { id: "qwen", type: "chat", isLoaded: false },
  ]);
});

test("vLLM tells the length that it runs with", () => {
  expect(parseOpenAIList(VLLM_LIST)).toStrictEqual([{ id: "qwen", type: "chat", contextTokens: 32768 }]);
});

test("OpenRouter tells names, length and what a model can do", () => {
  const model = {
    name: "Maker: Model",
    context_length: 131072,
    architecture: { input_modalities: ["text", "image"] },
    supported_parameters: ["tools", "temperature"],
  };
  expect(only(model)).toStrictEqual({
    id: "m",
    type: "chat",
    name: "Maker: Model",
    maxContextTokens: 131072,
    vision: true,
    tools: true,
    thinking: false,
  });
});

test("Mistral and Groq tell theirs", () => {
  const mistral = {
    name: "m",
    max_context_length: 32768,
    capabilities: { vision: true, function_calling: false },
  };
  expect(only(mistral)).toStrictEqual({
    id: "m",
    type: "chat",
    maxContextTokens: 32768,
    vision: true,
    tools: false,
  });
  expect(only({ context_window: 8192 })).toStrictEqual({ id: "m", type: "chat", maxContextTokens: 8192 });
});

test("Invalid entries and values are left out", () => {
  const data = [
    null,
    "a",
    {},
    { id: 3 },
    { id: " " },
    { id: "a", meta: 7, context_length: 0, name: 5 },
    { id: "a" },
  ];
  expect(parseOpenAIList({ data })).toStrictEqual([{ id: "a", type: "chat" }]);
});

test("Ollama without a model says null", () => {
  expect(parseOpenAIList({ object: "list", data: null })).toEqual([]);
});

test("Ollama's own list tells parameters, quantization and size", () => {
  expect(parseOpenAIList(OLLAMA_TAGS)).toStrictEqual([
    {
      id: "llama3.2:latest",
      type: "chat",
      parameters: "3.2B",
      sizeBytes: 2019393189,
      quantization: "Q4_K_M",
    },
    { id: "nomic-embed-text:latest", type: "embedding" },
  ]);
});

test.each<[string, unknown]>([
  ["a refusal", { error: "Unexpected endpoint or method. (GET /models)" }],
  ["an array", []],
  ["text", "list"],
  ["null without a list", { data: null }],
  ["LM Studio's own list", LM_STUDIO_V1_LIST],
  ["null among models", { models: null }],
])("%s is no list", (_, body) => {
  expect(parseOpenAIList(body)).toBeUndefined();
});

test("llama-server's properties tell the context of one slot", () => {
  expect(parseLlamaProps(LLAMA_PROPS)).toStrictEqual({ contextTokens: 2048, vision: false, tools: false });
});

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["a router's", { role: "router", model_path: "none" }],
  [
    "broken ones",
    { default_generation_settings: { n_ctx: "2048" }, modalities: [], chat_template_caps: null },
  ],
])("Of %s properties nothing is known", (_, body) => {
  expect(parseLlamaProps(body)).toStrictEqual({});
});

test("Nothing that a server sends makes them throw", () => {
  const field = fc.constantFrom(
    "id",
    "name",
    "meta",
    "status",
    "capabilities",
    "architecture",
    "context_length",
  );
  fc.assert(
    fc.property(fc.anything(), fc.array(fc.dictionary(field, fc.anything())), (body, data) => {
      parseLlamaProps(body);
      parseLlamaProps({ default_generation_settings: body, modalities: body });
      parseOpenAIList(body);
      for (const model of parseOpenAIList({ data: data.map((entry) => ({ id: "m", ...entry })) }) ?? []) {
        expect(Object.values(model)).not.toContain(undefined);
      }
    }),
  );
});

import { expect, test } from "vitest";
import type { ServerFacts, ServerModel } from "../../../../src/connections/model/server-facts.ts";
import { whichAnswers } from "../../../../src/connections/check/services/check-connection.ts";

type Listed = Partial<ServerModel> & Pick<ServerModel, "id">;

function lmStudio(...models: readonly Listed[]): ServerFacts {
  const whole = models.map((model): ServerModel => ({ type: "chat", isLoaded: false, ...model }));
  return { kind: "lm-studio", source: "lm-studio-v1", models: whole };
}

function other(kind: ServerFacts["kind"], ...ids: readonly string[]): ServerFacts {
  return { kind, source: "openai", models: ids.map((id) => ({ id, type: "chat" })) };
}

const qwen = { id: "qwen" };
const gemma = { id: "gemma" };
const loaded = { isLoaded: true };
const embedding = { id: "nomic", type: "embedding", ...loaded } as const;

test.each<[string, ServerFacts, string, string | undefined]>([
  ["the one that is loaded", lmStudio({ ...qwen, ...loaded }, gemma), "", "qwen"],
  [
    "one of several that are loaded",
    lmStudio({ ...qwen, ...loaded }, { ...gemma, ...loaded }),
    "",
    undefined,
  ],
  ["the chosen one, loaded when it is asked", lmStudio(qwen, gemma), "gemma", "gemma"],
  ["the chosen one by an instance's name", lmStudio({ ...qwen, instanceIds: ["mine"] }), "mine", "qwen"],
  ["the only one that is loaded, by any name", lmStudio({ ...qwen, ...loaded }, gemma), "gone", "qwen"],
  ["the only one of the list", other("vllm", "qwen"), "", "qwen"],
  ["one of several, who knows which", other("ollama", "qwen:latest", "gemma:4b"), "", undefined],
  ["Ollama's own tag", other("ollama", "qwen:latest", "gemma:4b"), "qwen", "qwen:latest"],
  ["llama-server's only one, by any name", other("llama-server", "qwen"), "gone", "qwen"],
])("%s answers", (_, facts, chosen, id) => {
  const found = id === undefined ? { kind: "nothing" } : { kind: "model", id };
  expect(whichAnswers(facts, chosen)).toEqual({ state: "passed", found });
});

test.each<[string, ServerFacts, string]>([
  ["nothing is loaded and none is chosen", lmStudio(qwen, gemma), ""],
  ["only an embedding model is loaded", lmStudio(qwen, embedding), ""],
  ["there is none", lmStudio(), "qwen"],
  ["there are none but for embeddings", lmStudio(embedding), ""],
  ["there is none elsewhere", other("ollama"), ""],
])("No model answers when %s", (_, facts, chosen) => {
  const fault = { kind: "no-model", server: facts.kind };
  expect(whichAnswers(facts, chosen)).toEqual({ state: "failed", fault });
});

test.each<[string, ServerFacts]>([
  ["LM Studio, nothing loaded", lmStudio(qwen, gemma)],
  ["LM Studio, two loaded", lmStudio({ ...qwen, ...loaded }, { ...gemma, ...loaded })],
  ["vLLM", other("vllm", "qwen", "gemma")],
])("The chosen model is gone: %s", (_, facts) => {
  const fault = { kind: "model-gone", model: "gone", models: ["qwen", "gemma"] };
  expect(whichAnswers(facts, "gone")).toEqual({ state: "failed", fault });
});

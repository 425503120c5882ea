import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kindOfList, namesOwners } from "../../../src/connections/model/kind-of-list.ts";
import { readModelList } from "../../../src/chat/model/model-list.ts";
import { parseOpenAIList } from "../../../src/connections/models/model/parse-openai-list.ts";

function idsIn(body: unknown): readonly string[] | undefined {
  return readModelList(body)?.map(({ id }) => id);
}

describe("Every format of model lists", () => {
  test.each<[string, unknown]>([
    ["OpenAI's", { object: "list", data: [{ id: "a" }, { id: "b" }] }],
    ["without a word about itself", { data: [{ id: "a" }, { id: "b" }] }],
    ["names only", { data: ["a", "b"] }],
    ["an array (Together)", [{ id: "a" }, { id: "b" }]],
    ["an array of names", ["a", "b"]],
    ["Ollama's own", { models: [{ name: "a", model: "a" }, { name: "b" }] }],
    ["models by id", { models: [{ id: "a" }, { id: "b" }] }],
    ["models by their names only", { models: ["a", "b"] }],
    ["names in data", { object: "list", data: [{ name: "a" }, { model: "b" }] }],
    ["both ways at once (llama-server)", { models: [{ name: "A" }], data: [{ id: "a" }, { id: "b" }] }],
    ["with broken entries", { data: [null, { id: "a" }, 3, [], { id: " " }, "", "b"] }],
    ["with an empty error beside it", { error: null, models: ["a", "b"] }],
  ])("%s", (_, body) => {
    expect(idsIn(body)).toEqual(["a", "b"]);
    expect(parseOpenAIList(body)?.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  test.each<[string, unknown]>([
    ["an empty one", { object: "list", data: [] }],
    ["one that says null (Ollama)", { object: "list", data: null }],
  ])("%s is a list without a model", (_, body) => {
    expect(idsIn(body)).toEqual([]);
  });

  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["text", "list"],
    ["an empty array", []],
    ["an array of something else", [{ error: "no" }, 3]],
    ["models of another kind", { models: [{ key: "a", type: "llm" }] }],
    ["no models, not in OpenAI's way", { models: [] }],
    ["a refusal", { error: { message: "no" } }],
    ["models by their names as keys", { models: { a: {} } }],
  ])("%s is none", (_, body) => {
    expect(idsIn(body)).toBeUndefined();
  });
});

test("The identification of the server reads the same list", () => {
  const [owned, other] = [{ id: "a", owned_by: "vllm" }, { name: "b" }];
  for (const body of [{ data: [owned, other] }, { models: [owned, other] }, [owned, other]]) {
    expect(kindOfList(body)).toBe("vllm");
    expect(namesOwners(body)).toBe(true);
  }
});

test("No response of a server makes it throw, and each model has an id", () => {
  const entry = fc.oneof(fc.anything(), fc.record({ id: fc.anything(), name: fc.string() }));
  fc.assert(
    fc.property(fc.anything(), fc.array(entry), (body, entries) => {
      for (const list of [body, entries, { data: entries }, { models: entries }]) {
        for (const id of idsIn(list) ?? []) expect(id.trim()).not.toBe("");
      }
    }),
  );
});

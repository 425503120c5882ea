import { describe, expect, test } from "vitest";
import { noteOnModel } from "../../../../src/connections/models/model/note.ts";
import type { ServerFacts, ServerModel } from "../../../../src/connections/model/server-facts.ts";

const chat = (id: string, isLoaded?: boolean): ServerModel => ({
  id,
  type: "chat",
  ...(isLoaded !== undefined && { isLoaded }),
});
const other = (...models: readonly ServerModel[]): ServerFacts => ({
  kind: "other",
  source: "openai",
  models,
});
const lmStudio = (...models: readonly ServerModel[]): ServerFacts => ({
  kind: "lm-studio",
  source: "lm-studio-v0",
  models,
});

describe("A model in use that is not in the list", () => {
  test("is gone", () => {
    expect(noteOnModel(other(chat("a")), "b", true)).toEqual({ kind: "gone", model: "b" });
    expect(noteOnModel(lmStudio(chat("a", false)), "b", true)).toEqual({ kind: "gone", model: "b" });
    const two = lmStudio(chat("a", true), chat("c", true));
    expect(noteOnModel(two, "b", true)).toEqual({ kind: "gone", model: "b" });
  });

  test("is not reported as missing while its name is typed, or when the list is empty", () => {
    expect(noteOnModel(other(chat("a")), "b", false)).toBeUndefined();
    expect(noteOnModel(other(), "b", true)).toBeUndefined();
  });

  test("is answered for by the only model that LM Studio has loaded", () => {
    const one = lmStudio(chat("a", true), chat("c", false), { id: "e", type: "embedding", isLoaded: true });
    expect(noteOnModel(one, "b", true)).toEqual({ kind: "another-answers", model: "b", loaded: "a" });
  });

  test.each([
    ["ollama", "llama3:latest", "llama3"],
    ["openrouter", "meta/llama", "meta/llama:nitro"],
  ] as const)("is there all the same under a shorter or longer name: %s", (kind, id, name) => {
    expect(noteOnModel({ ...other(chat(id)), kind }, name, true)).toBeUndefined();
    expect(noteOnModel(other(chat(id)), name, true)?.kind).toBe("gone");
  });

  test("is gone when OpenRouter lists it no longer in its free form, which is a model of its own", () => {
    const facts: ServerFacts = { ...other(chat("meta/llama")), kind: "openrouter" };
    expect(noteOnModel(facts, "meta/llama:free", true)).toEqual({ kind: "gone", model: "meta/llama:free" });
  });

  test("is there under the name that it was loaded with", () => {
    const named = lmStudio({ ...chat("a", true), instanceIds: ["mine"] }, chat("b", true));
    expect(noteOnModel(named, "mine", true)).toBeUndefined();
  });
});

describe("LM Studio", () => {
  test("loads what is not loaded", () => {
    const facts = lmStudio(chat("a", false), chat("b", true));
    expect(noteOnModel(facts, "a", false)).toEqual({ kind: "loads-first", model: "a" });
    expect(noteOnModel(facts, "b", true)).toBeUndefined();
    expect(noteOnModel(facts, "", true)).toBeUndefined();
  });

  test("has nothing to answer an empty choice with when nothing is loaded", () => {
    expect(noteOnModel(lmStudio(chat("a", false)), "", true)).toEqual({ kind: "none-loaded" });
  });

  test("says nothing of it where its list does not tell what is loaded", () => {
    const facts: ServerFacts = { ...other(chat("a")), kind: "lm-studio" };
    expect(noteOnModel(facts, "a", true)).toBeUndefined();
    expect(noteOnModel(facts, "", true)).toBeUndefined();
    expect(noteOnModel(facts, "b", true)).toEqual({ kind: "gone", model: "b" });
  });
});

test("An embedding model can't chat", () => {
  expect(noteOnModel(other({ id: "e", type: "embedding" }), "e", false)).toEqual({
    kind: "embedding",
    model: "e",
  });
});

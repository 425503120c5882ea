import { afterEach, expect, test, vi } from "vitest";
import { parseSettings } from "../../../src/configuration/model/parse-settings.ts";
import { DEFAULT_SETTINGS } from "../../../src/configuration/model/settings.ts";
import { askModels } from "../../../src/connections/services/ask-models.ts";
import { fakeFetch } from "../chat/wire/fake-fetch.ts";

afterEach(() => void vi.unstubAllGlobals());

async function ask(body: unknown, baseURL = DEFAULT_SETTINGS.baseURL) {
  const fetch = fakeFetch(() => Response.json(body));
  vi.stubGlobal("fetch", fetch);
  const parsed = parseSettings({ ...DEFAULT_SETTINGS, baseURL });
  if (!parsed.ok) throw new Error("These settings are valid.");
  const ids = await askModels(parsed.settings, "", new AbortController().signal);
  return { ids, asked: fetch.calls.map(({ url }) => url) };
}

test.each([
  ["OpenAI's list", { data: [{ id: "a" }, { id: "b" }] }],
  ["an array", [{ id: "a" }, { id: "b" }]],
  ["Ollama's own list", { models: [{ name: "a" }, { name: "b" }] }],
  ["names", { data: ["a", "b"] }],
  ["a list that names one twice", { data: ["a", "b", "a"] }],
])("%s gives suggestions", async (_, body) => {
  expect((await ask(body)).ids).toEqual(["a", "b"]);
});

test("What is no list is none", async () => {
  await expect(ask({ error: "Unexpected endpoint" })).rejects.toThrow("no list of models");
});

test("A query goes along", async () => {
  const { asked } = await ask(["a"], "http://gateway.example/v1?api-version=1");
  expect(asked).toEqual(["http://gateway.example/v1/models?api-version=1"]);
});

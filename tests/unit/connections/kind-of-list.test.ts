import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { kindOfAddress, kindOfList, namesOwners } from "../../../src/connections/model/kind-of-list.ts";
import { SERVER_KINDS } from "../../../src/connections/model/servers.ts";

const owned = (...owners: unknown[]): object => ({ object: "list", data: owners });

describe("The list identifies", () => {
  test.each([
    ["lm-studio", { owned_by: "organization_owner" }],
    ["lm-studio", { owned_by: "organization-owner" }],
    ["ollama", { owned_by: "library" }],
    ["llama-server", { owned_by: "llamacpp" }],
    ["vllm", { owned_by: "vllm" }],
    ["koboldcpp", { owned_by: "koboldcpp" }],
    ["text-generation-webui", { owned_by: "user", created: 0 }],
    ["jan", { owned_by: "user", created: 1 }],
    ["other", { owned_by: "sglang" }],
    ["other", { owned_by: "llama-swap" }],
  ])("%s by %j", (kind, model) => {
    expect(kindOfList(owned({ id: "a", ...model }))).toBe(kind);
  });

  test("Ollama by one of its own models, whoever made the others", () => {
    expect(kindOfList(owned({ id: "mine", owned_by: "me" }, { id: "b", owned_by: "library" }))).toBe(
      "ollama",
    );
  });
});

describe("The list does not identify the server", () => {
  test.each<[string, unknown]>([
    ["of no model", owned()],
    ["of models without an owner", owned({ id: "a" }, null, "b")],
    [
      "of owners that anybody may have",
      owned({ owned_by: "openai" }, { owned_by: "user", created: 1677610602 }),
    ],
    ["of several servers behind one gateway", owned({ owned_by: "vllm" }, { owned_by: "llamacpp" })],
    ["when it is none", { error: "Unexpected endpoint or method. (GET /models)" }],
    ["when it is null", { object: "list", data: null }],
  ])("%s", (_, body) => {
    expect(kindOfList(body)).toBeUndefined();
  });
});

test("An owner is named, or none is", () => {
  expect(namesOwners(owned({ id: "a" }, { id: "b", owned_by: "openai" }))).toBe(true);
  expect(namesOwners(owned({ id: "a" }))).toBe(false);
  expect(namesOwners(owned())).toBe(false);
});

test.each([
  ["http://127.0.0.1:1234/v1", "lm-studio"],
  ["http://localhost:11434/v1", "ollama"],
  ["http://[::1]:8080/v1", "llama-server"],
  ["http://127.0.0.1:9931/v1", "llama-server"],
  ["http://localhost:8000/v1", "vllm"],
  ["http://127.0.0.1:1337/v1", "jan"],
  ["http://localhost:5001/v1", "koboldcpp"],
  ["http://127.0.0.1:5000/v1", "text-generation-webui"],
  ["https://api.openai.com/v1", "openai"],
  ["https://openrouter.ai/api/v1", "openrouter"],
  ["https://api.mistral.ai/v1", "mistral"],
  ["https://api.groq.com/openai/v1", "groq"],
  ["http://127.0.0.1:4000/v1", "other"],
  ["http://127.0.0.1/v1", "other"],
  ["http://192.168.1.5:1234/v1", "other"],
  ["https://api.openai.com.example/v1", "other"],
  ["browser://this/v1", "other"],
  ["no address", "other"],
])("At %s usually listens: %s", (baseURL, kind) => {
  expect(kindOfAddress(baseURL)).toBe(kind);
});

test("Any response is a known kind or undefined", () => {
  fc.assert(
    fc.property(fc.anything(), fc.array(fc.anything()), (body, data) => {
      for (const kind of [kindOfList(body), kindOfList({ data })]) {
        expect([...SERVER_KINDS, undefined]).toContain(kind);
      }
      expect(SERVER_KINDS).toContain(kindOfAddress(String(data.length)));
    }),
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchesWords, matchModels } from "../../../../src/connections/models/model/match-models.ts";
import type { ServerModel } from "../../../../src/connections/model/server-facts.ts";

const chat = (id: string, more: Partial<ServerModel> = {}): ServerModel => ({ id, type: "chat", ...more });

describe("The words of a query", () => {
  test.each([
    ["", ["anything"], true],
    ["qwen 7b", ["Qwen2.5-7B"], true],
    ["7b qwen", ["Qwen2.5-7B"], true],
    ["qwen gemma", ["Qwen2.5-7B"], false],
    ["b3 name", ["web3", "Its name"], true],
    ["été", ["ETE"], true],
    ["ete", ["É́té"], true],
    ["  ", ["x"], true],
  ])("“%s” in %j: %s", (query, texts, expected) => {
    expect(matchesWords(query, ...texts)).toBe(expected);
  });

  test("are found in every text that holds them, whatever stands around", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, part, after) => {
        expect(matchesWords(part.trim(), `${before}${part.toUpperCase()}${after}`)).toBe(true);
      }),
    );
  });
});

describe("The models that match", () => {
  test("have those in memory first, else the server's order", () => {
    const models = [chat("a"), chat("b", { isLoaded: true }), chat("c", { isLoaded: false })];
    expect(matchModels(models, "", 9).chat.map(({ id }) => id)).toEqual(["b", "a", "c"]);
  });

  test("are counted, though only some are shown; embedding models come last", () => {
    const models = [
      chat("e1", { type: "embedding" }),
      chat("a"),
      chat("b"),
      chat("e2", { type: "embedding" }),
    ];
    const found = matchModels(models, "", 3);
    expect([found.chat.length, found.embedding.map(({ id }) => id)]).toEqual([2, ["e1"]]);
    expect([found.chatCount, found.embeddingCount]).toEqual([2, 2]);
    expect(matchModels(models, "", 1).embedding).toEqual([]);
  });
});

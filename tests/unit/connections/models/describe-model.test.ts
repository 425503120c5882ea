import { describe, expect, test } from "vitest";
import { describeModel, modelBadges, modelsPickerEn } from "../../../../src/connections/models/texts/en.ts";
import type { ModelNote } from "../../../../src/connections/models/model/note.ts";
import type { ServerModel } from "../../../../src/connections/model/server-facts.ts";
import { modelsPickerFr } from "../../../../src/connections/models/texts/fr.ts";

const model: ServerModel = { id: "m", type: "chat" };

describe("The facts about a model", () => {
  test("are described", () => {
    const told: ServerModel = {
      ...model,
      parameters: "7B",
      sizeBytes: 4_683_073_184,
      quantization: "Q4_K_M",
      contextTokens: 4096,
      maxContextTokens: 32_768,
    };
    expect(describeModel(told, modelsPickerEn)).toEqual([
      "7B",
      "4.68 GB",
      "Q4_K_M",
      "4,096 of 32,768 tokens",
    ]);
    expect(describeModel(told, modelsPickerFr).at(-1)).toMatch(/^4\s096 sur 32\s768 jetons$/);
  });

  test("are left out when they are missing", () => {
    expect(describeModel(model, modelsPickerEn)).toEqual([]);
    expect(modelBadges({ ...model, isLoaded: false, vision: false }, modelsPickerEn)).toEqual([]);
    expect(describeModel({ ...model, contextTokens: 1 }, modelsPickerEn)).toEqual(["context of 1 token"]);
    expect(describeModel({ ...model, maxContextTokens: 8192 }, modelsPickerEn)).toEqual([
      "up to 8,192 tokens",
    ]);
  });

  test("include a word for each ability", () => {
    const able = { ...model, isLoaded: true, vision: true, tools: true, thinking: true };
    expect(modelBadges(able, modelsPickerEn)).toEqual(["loaded", "vision", "tools", "thinking"]);
    expect(modelBadges(able, modelsPickerFr)).toEqual(["chargé", "vision", "outils", "réflexion"]);
  });
});

test("The French texts keep to their typography", () => {
  const { labels, badges, size, context, noMatch, more, ofOther, found, note, ...plain } = modelsPickerFr;
  const notes: readonly ModelNote[] = [
    { kind: "gone", model: "m" },
    { kind: "another-answers", model: "m", loaded: "l" },
    { kind: "embedding", model: "m" },
    { kind: "loads-first", model: "m" },
    { kind: "none-loaded" },
  ];
  const made = [
    size(1e9),
    context(1, 2),
    context(1, undefined),
    context(undefined, 2),
    noMatch("x"),
    more(3),
  ];
  const texts = [...[labels, badges, plain].flatMap(Object.values), ...made, ofOther("h"), found(2, 2)];
  for (const text of [...texts, ...notes.map(note)]) {
    expect(text).not.toMatch(/ [:;!?»]|« |\p{L}'\p{L}|[\p{L}\d)](?:[;!?]|:(?![\d/]))/u);
  }
});

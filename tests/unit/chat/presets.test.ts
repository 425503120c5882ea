import { anyAttachment } from "../attachments/arbitraries.ts";
import { describe, expect, test } from "vitest";
import { isPresetText, PRESET_NAMES, PRESETS, presetWithSystem } from "../../../src/chat/model/presets.ts";
import { EMPTY_DRAFT, hasOwnText, parsePromptDraft } from "../../../src/chat/model/prompt-draft.ts";
import fc from "fast-check";

const each = Object.entries(PRESETS).flatMap(([language, presets]) =>
  PRESET_NAMES.map((name) => ({ language, name, preset: presets[name] })),
);

describe.each(each)("The preset $name ($language)", ({ name, preset }) => {
  test("fills both boxes, a few sentences in all", () => {
    const sentences = `${preset.system} ${preset.human}`.match(/[.?](?= |$)/gm) ?? [];
    expect(preset.system).toMatch(/\.$/);
    expect(preset.human).toMatch(/[.?]$/);
    expect(sentences.length).toBeGreaterThanOrEqual(3);
    expect(sentences.length).toBeLessThanOrEqual(10);
  });

  test("has a name, and is not the user's own text", () => {
    expect(preset.label).not.toBe("");
    expect(hasOwnText({ ...EMPTY_DRAFT, ...preset })).toBe(false);
    expect(isPresetText("system", preset.system) && isPresetText("human", preset.human)).toBe(true);
  });

  test("is known by its System, to the letter", () => {
    expect(presetWithSystem(preset.system)).toBe(name);
    expect(presetWithSystem(`${preset.system} `)).toBeUndefined();
  });

  test("becomes the user's own with one letter more", () => {
    expect(hasOwnText({ ...EMPTY_DRAFT, ...preset, human: `${preset.human}!` })).toBe(true);
    expect(hasOwnText({ ...EMPTY_DRAFT, ...preset, system: `${preset.system}!` })).toBe(true);
  });
});

test("The presets are about a dream of a forest, Docker, and an e-mail that asks for a day off", () => {
  expect(PRESETS.en.dream.system).toContain("deep understanding of dream interpretation");
  expect(PRESETS.en.dream.human).toContain("dense forest");
  expect(PRESETS.fr.dream.human).toContain("forêt dense");
  expect(PRESETS.en.architect.system).toMatch(/concise.*sources/);
  expect(PRESETS.fr.architect.system).toMatch(/concises.*sources/);
  expect([PRESETS.en.architect.human, PRESETS.fr.architect.human].join()).toMatch(/Docker.*Docker/);
  expect(PRESETS.en.coach.human).toMatch(/polite e-mail.*day off/);
  expect(PRESETS.fr.coach.human).toMatch(/e-mail poli.*jour de congé/);
});

describe("A prompt draft", () => {
  test("of only spaces is not the user's own text", () => {
    expect(hasOwnText({ system: " \n", human: "" })).toBe(false);
  });

  test("comes back through JSON as it was", () => {
    const draft = fc.record({
      preset: fc.constantFrom(undefined, ...PRESET_NAMES),
      system: fc.string(),
      human: fc.string(),
      attachments: fc.array(anyAttachment),
      values: fc.dictionary(fc.string(), fc.string()),
      tools: fc.record({
        on: fc.subarray(["clock", "calculator", "look_up"] as const),
        table: fc.string(),
        isAutomatic: fc.boolean(),
        rounds: fc.integer({ min: 1, max: 10 }),
      }),
    });
    fc.assert(
      fc.property(draft, (value) => {
        expect(parsePromptDraft(JSON.parse(JSON.stringify(value)))).toEqual({ ...EMPTY_DRAFT, ...value });
      }),
    );
  });

  test("with any invalid value never throws, and has only strings", () => {
    const junk = fc.record({ preset: fc.anything(), system: fc.anything(), human: fc.anything() });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), junk), (value) => {
        const { preset, system, human } = parsePromptDraft(value);
        expect(typeof system + typeof human).toBe("stringstring");
        expect([undefined, ...PRESET_NAMES]).toContain(preset);
      }),
    );
  });
});

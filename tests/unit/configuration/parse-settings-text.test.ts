import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forEachNumber } from "../../../src/configuration/model/number-settings.ts";
import { parseSettings, parseSettingsDraft } from "../../../src/configuration/model/parse-settings.ts";
import { DEFAULT_SETTINGS, type SettingsDraft } from "../../../src/configuration/model/settings.ts";

function parse(draft: Partial<SettingsDraft>): ReturnType<typeof parseSettings> {
  return parseSettings({ ...DEFAULT_SETTINGS, ...draft });
}

describe("Stop sequences", () => {
  test.each<[string, readonly string[] | undefined]>([
    ["", undefined],
    ["\n\n", undefined],
    ["END", ["END"]],
    ["END\n\nSTOP\n", ["END", "STOP"]],
    [String.raw`\n`, ["\n"]],
    [String.raw`\n\nUser:\t`, ["\n\nUser:\t"]],
    ["User: ", ["User: "]],
  ])("%j → %j", (stop, expected) => {
    expect(parse({ stop })).toMatchObject({ ok: true, settings: { stop: expected } });
  });

  test("A line without escapes is sent as it was typed, spaces and all", () => {
    const line = fc.string({ minLength: 1 }).filter((text) => !/[\\\n]/.test(text));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        expect(parse({ stop: lines.join("\n") })).toMatchObject({ settings: { stop: lines } });
      }),
    );
  });
});

describe("Extra JSON body", () => {
  test.each<[string, object]>([
    ["", {}],
    ["  \n", {}],
    ['{"top_k": 40}', { top_k: 40 }],
    ['{"reasoning": {"effort": "low"}, "stops": []}', { reasoning: { effort: "low" }, stops: [] }],
  ])("%j is read as it is", (extraBody, expected) => {
    expect(parse({ extraBody })).toMatchObject({ ok: true, settings: { extraBody: expected } });
  });

  test.each(["{", "top_k: 40", "[1]", "null", "3", '"text"', "{'top_k': 40}"])(
    "%s is not a JSON object",
    (extraBody) => {
      expect(parse({ extraBody })).toEqual({ ok: false, faults: { extraBody: { kind: "json-object" } } });
    },
  );

  test.each(["messages", "stream", "model"])("%s is the page's own business", (name) => {
    const extraBody = JSON.stringify({ top_k: 1, [name]: "x" });
    expect(parse({ extraBody })).toEqual({ ok: false, faults: { extraBody: { kind: "reserved", name } } });
  });
});

describe("A stored draft", () => {
  const draft = fc.record<SettingsDraft>({
    baseURL: fc.string(),
    model: fc.string(),
    ...forEachNumber(() => fc.string()),
    stream: fc.boolean(),
    stop: fc.string(),
    extraBody: fc.string(),
    timeLimit: fc.string(),
    pictureSide: fc.string(),
  });

  test("comes back through JSON as it was", () => {
    fc.assert(
      fc.property(draft, (typed) => {
        expect(parseSettingsDraft(JSON.parse(JSON.stringify(typed)))).toEqual(typed);
      }),
    );
  });

  test.each([undefined, null, 1, "text", [], [1], {}])("of no use (%j) gives the defaults", (junk) => {
    expect(parseSettingsDraft(junk)).toEqual(DEFAULT_SETTINGS);
  });

  test("keeps valid values; the others get their defaults", () => {
    const stored = { model: "qwen", temperature: 0.5, stream: "yes", seed: null, unknown: 1 };
    expect(parseSettingsDraft(stored)).toEqual({ ...DEFAULT_SETTINGS, model: "qwen" });
  });

  test("of any junk can be shown and parsed without an error", () => {
    const names = fc.constantFrom(...Object.keys(DEFAULT_SETTINGS));
    const junk = fc.oneof(fc.anything(), fc.dictionary(names, fc.anything()));
    fc.assert(
      fc.property(junk, (stored) => {
        const { stream, ...texts } = parseSettingsDraft(stored);
        expect(typeof stream).toBe("boolean");
        for (const text of Object.values(texts)) expect(typeof text).toBe("string");
        parseSettings({ ...texts, stream });
      }),
    );
  });
});

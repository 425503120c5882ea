import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareSetup, patchOf } from "../../../../src/connections/links/model/setup-changes.ts";
import { readSetupLink } from "../../../../src/connections/links/model/reading.ts";
import {
  LONGEST_LINK,
  type SetupLink,
  writeSetupLink,
} from "../../../../src/connections/links/model/setup-link.ts";
import { EMPTY_DRAFT } from "../../../../src/chat/model/prompt-draft.ts";
import { DEFAULT_SETTINGS } from "../../../../src/configuration/model/settings.ts";
import { anySetup } from "./setup-arbitrary.ts";

const present = { prompt: EMPTY_DRAFT, draft: DEFAULT_SETTINGS };

/** A fragment around any JSON, as somebody could write it by hand. */
function fragmentOf(value: unknown): string {
  return `#setup=${Buffer.from(JSON.stringify(value)).toString("base64url")}`;
}

describe("A link", () => {
  test("gives back what was put in", () => {
    fc.assert(
      fc.property(anySetup, (setup) => {
        expect(readSetupLink(writeSetupLink(setup))).toEqual({ ok: true, setup });
      }),
    );
  });

  test("carries French, emoji and halves of emoji in signs that no program changes", () => {
    const setup = { system: "Où êtes-vous, là-bas ?", human: "👩‍🚀🇫🇷 \uD83D", sampling: {} };
    const link = writeSetupLink(setup);
    expect(link).toMatch(/^#setup=[\w-]+$/);
    expect(readSetupLink(link)).toEqual({ ok: true, setup });
  });

  test("is read without its #, too", () => {
    const link = writeSetupLink({ model: "m", sampling: {} });
    expect(readSetupLink(link.slice(1))).toEqual(readSetupLink(link));
  });

  test("of a later version loses only what this one does not know", () => {
    const link = fragmentOf({ v: 1, model: "m", voice: ["x"], sampling: { mirostat: "2", seed: "1" } });
    expect(readSetupLink(link)).toEqual({ ok: true, setup: { model: "m", sampling: { seed: "1" } } });
  });
});

describe("A fragment", () => {
  test.each(["", "#", "#human", "#setups=1", "#set", "setup"])(
    "that is no link is left alone: %j",
    (text) => {
      expect(readSetupLink(text)).toBeUndefined();
    },
  );

  test.each([
    ["is empty", "#setup="],
    ["is no base64", "#setup=%7B%7D"],
    ["is no UTF-8", `#setup=${Buffer.from([0xff, 0xfe]).toString("base64url")}`],
    ["is no JSON", `#setup=${Buffer.from("{v:1}").toString("base64url")}`],
    ["is no object", fragmentOf([1])],
    ["has no version", fragmentOf({ system: "s", sampling: {} })],
    ["has a version that never was", fragmentOf({ v: "1", sampling: {} })],
    ["has no record of fields", fragmentOf({ v: 1, sampling: "temperature" })],
    ["is cut", writeSetupLink({ system: "a long one", sampling: {} }).slice(0, -5)],
  ])("that %s is broken", (_, fragment) => {
    expect(readSetupLink(fragment)).toEqual({ ok: false, fault: { kind: "broken" } });
  });

  test("of a newer version is reported, and nothing else of it is read", () => {
    const fragment = fragmentOf({ v: 2, sampling: 7 });
    expect(readSetupLink(fragment)).toEqual({ ok: false, fault: { kind: "newer" } });
  });

  test("that is too long is not read", () => {
    const fragment = writeSetupLink({ human: "x".repeat(LONGEST_LINK), sampling: {} });
    expect(readSetupLink(fragment)).toEqual({ ok: false, fault: { kind: "too-long" } });
    const most = fragmentOf({ v: 1, human: "", sampling: {} }).length;
    const human = "x".repeat(Math.floor(((LONGEST_LINK - most) * 3) / 4));
    const longest = writeSetupLink({ human, sampling: {} });
    expect(longest.length).toBeLessThanOrEqual(LONGEST_LINK);
    expect(readSetupLink(longest)).toMatchObject({ ok: true });
  });

  test.each([
    [{ sampling: { temperature: "9" } }, "temperature", { kind: "range", min: 0, max: 2 }],
    [{ sampling: { maxTokens: "many" } }, "maxTokens", { kind: "number" }],
    [{ sampling: { extraBody: '{"messages":[]}' } }, "extraBody", { kind: "reserved", name: "messages" }],
    [{ baseURL: "javascript:alert(1)" }, "baseURL", undefined],
    [{ baseURL: "http://me:secret@host/v1" }, "baseURL", { kind: "base-url", fault: "credentials" }],
    [{ sampling: { temperature: 1 } }, "temperature", undefined],
    [{ sampling: { stream: "yes" } }, "stream", undefined],
    [{ system: ["s"] }, "system", undefined],
    [{ model: null }, "model", undefined],
    [{ values: { topic: 7 } }, "values", undefined],
    [{ values: ["topic"] }, "values", undefined],
    [{ schema: { text: "{", name: "", strict: true } }, "schema", undefined],
    [{ schema: { text: "{}", name: "no name", strict: true } }, "schema", undefined],
    [{ schema: { text: 7 } }, "schema", undefined],
    [{ tools: { on: ["shell"] } }, "tools", undefined],
    [{ tools: null }, "tools", undefined],
  ])("with a value that the page could not take is refused whole: %j", (fields, field, fault) => {
    const reading = readSetupLink(fragmentOf({ v: 1, human: "h", ...fields }));
    expect(reading).toMatchObject({ ok: false, fault: { kind: "field", field, ...(fault && { fault }) } });
  });

  test("never throws, and changes nothing that others inherit", () => {
    const inherited = fc.constantFrom(
      '{"v":1,"__proto__":{"system":"x","temperature":"9"},"sampling":{"__proto__":{"stream":true}}}',
      '{"__proto__":{"v":1}}',
      `{"v":1,"sampling":${'{"a":'.repeat(5000)}1${"}".repeat(5000)}}`,
      "[".repeat(20_000),
    );
    const text = fc.oneof(inherited, fc.json(), fc.string({ unit: "binary" }));
    const fragment = fc.oneof(
      fc.string().map((some) => `#setup=${some}`),
      text.map((some) => `#setup=${Buffer.from(some).toString("base64url")}`),
    );
    fc.assert(
      fc.property(fragment, (some) => {
        const reading = readSetupLink(some);
        if (reading?.ok === true) expect(reading.setup).toEqual({ sampling: {} });
      }),
      { numRuns: 500 },
    );
    expect(Object.hasOwn(Object.prototype, "system")).toBe(false);
    expect({}).not.toHaveProperty("system");
  });

  test("with one wrong sign is refused, or is a setup that the page can take", () => {
    const sign = fc.constantFrom(..."ABCabc019-_#.%é ");
    fc.assert(
      fc.property(anySetup, fc.nat(), sign, (setup, at, wrong) => {
        const link = writeSetupLink(setup);
        const place = at % link.length;
        const reading = readSetupLink(link.slice(0, place) + wrong + link.slice(place + 1));
        if (reading?.ok !== true) return;
        expect(readSetupLink(writeSetupLink(reading.setup))).toMatchObject({ ok: true });
      }),
    );
  });
});

describe("What a link would change", () => {
  test("is what differs, with how it is and how it would be", () => {
    const setup: SetupLink = {
      system: "Be brief.",
      human: "",
      model: "qwen",
      baseURL: "http://h/v1",
      sampling: { temperature: "1", seed: "7", stream: false },
    };
    expect(compareSetup(setup, present)).toEqual([
      { field: "system", from: "", to: "Be brief." },
      { field: "model", from: "", to: "qwen" },
      { field: "seed", from: "", to: "7" },
      { field: "stream", from: true, to: false },
      { field: "baseURL", from: "http://127.0.0.1:1234/v1", to: "http://h/v1" },
    ]);
  });

  test("is nothing where the same address is only written otherwise", () => {
    const draft = { ...DEFAULT_SETTINGS, baseURL: "127.0.0.1:1234/v1/chat/completions" };
    const setup = { baseURL: "http://127.0.0.1:1234/v1", sampling: {} };
    expect(compareSetup(setup, { ...present, draft })).toEqual([]);
  });

  test("is empty once it is applied", () => {
    fc.assert(
      fc.property(anySetup, (setup) => {
        const { prompt, draft } = patchOf(compareSetup(setup, present), present);
        const after = {
          prompt: { ...present.prompt, ...prompt },
          draft: { ...present.draft, ...draft },
        };
        expect(compareSetup(setup, after)).toEqual([]);
      }),
    );
  });
});

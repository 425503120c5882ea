import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseProfilesFile, writeProfilesFile } from "../../../../src/connections/profiles/model/file.ts";
import { DEFAULT_SETTINGS } from "../../../../src/configuration/model/settings.ts";
import { anyProfiles, profilesNamed } from "./arbitraries.ts";

const file = (profiles: unknown, more: object = {}): string =>
  JSON.stringify({ causette: "profiles", version: 1, profiles, ...more });

test("What is exported is imported as the same profiles, in their order", () => {
  fc.assert(
    fc.property(anyProfiles, (all) => {
      const { text, leftOut } = writeProfilesFile(all);
      expect(leftOut).toEqual([]);
      expect(parseProfilesFile(text)).toEqual({
        ok: true,
        profiles: all.profiles.map(({ name, draft }) => ({ name, draft })),
        unread: 0,
      });
    }),
  );
});

test("The file says what it is, and holds no ids", () => {
  const { text } = writeProfilesFile(profilesNamed("A"));
  expect(JSON.parse(text)).toEqual({
    causette: "profiles",
    version: 1,
    profiles: [{ name: "A", settings: DEFAULT_SETTINGS }],
  });
});

describe("A file that is refused", () => {
  test.each([
    ["", "empty"],
    [" \n", "empty"],
    [file([]), "empty"],
    [file([{ name: 1, settings: {} }, "x"]), "empty"],
    ["{", "not-json"],
    ["not json", "not-json"],
    ["null", "not-profiles"],
    ["[]", "not-profiles"],
    ["{}", "not-profiles"],
    [JSON.stringify({ causette: "setup", version: 1, profiles: [] }), "not-profiles"],
    [file({}), "not-profiles"],
    [file([], { version: "1" }), "not-profiles"],
    [file([], { version: 0 }), "not-profiles"],
    [file([], { version: 2 }), "newer"],
    [file("other by then", { version: 3 }), "newer"],
    [file(Array.from({ length: 201 }, (_, at) => ({ name: `${at}`, settings: {} }))), "too-many"],
  ])("%.60s: %s", (text, fault) => {
    expect(parseProfilesFile(text)).toEqual({ ok: false, fault });
  });

  test("is larger than 1 MB, counted in bytes", () => {
    const big = file([{ name: "A", settings: { model: "é".repeat(500_000) } }]);
    expect(big.length).toBeLessThan(1_000_000);
    expect(parseProfilesFile(big)).toEqual({ ok: false, fault: "too-big" });
  });
});

describe("A hostile file", () => {
  test("can't reach a prototype", () => {
    const text =
      '{"causette":"profiles","version":1,"__proto__":{"polluted":1},"profiles":[' +
      '{"name":"__proto__","settings":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"model":"m"}},' +
      '{"name":"constructor","settings":{}}]}';
    const read = parseProfilesFile(text);
    expect(read).toMatchObject({ ok: true, profiles: [{ name: "__proto__" }, { name: "constructor" }] });
    expect(read.ok && read.profiles[0]?.draft).toEqual({ ...DEFAULT_SETTINGS, model: "m" });
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  test("may be as deep as it likes", () => {
    const deep = "[".repeat(400_000) + "]".repeat(400_000);
    for (const text of [deep, `{"causette":"profiles","version":1,"profiles":${deep}}`]) {
      expect(parseProfilesFile(text)).toMatchObject({ ok: false });
    }
  });

  test("with wrong types gives defaults, and unknown fields are ignored", () => {
    const settings = { baseURL: 7, model: ["m"], stream: "yes", temperature: null, apiKey: "sk-x", keys: {} };
    expect(
      parseProfilesFile(file([{ name: "A", settings, key: "k" }, { name: "A", settings: { seed: "1" } }, 7])),
    ).toEqual({
      ok: true,
      profiles: [
        { name: "A", draft: DEFAULT_SETTINGS },
        { name: "A (2)", draft: { ...DEFAULT_SETTINGS, seed: "1" } },
      ],
      unread: 1,
    });
  });

  test("never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((each) => file(JSON.parse(each))),
        ),
        (text) => {
          expect(parseProfilesFile(text)).toHaveProperty("ok");
        },
      ),
    );
  });
});

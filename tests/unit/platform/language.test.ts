import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseLanguage, parseLanguage } from "../../../src/platform/model/language.ts";
import { parseTheme } from "../../../src/shell/model/theme.ts";

test.each<[readonly string[], "en" | "fr"]>([
  [["fr"], "fr"],
  [["fr-CA", "en"], "fr"],
  [["FR-be"], "fr"],
  [["en-GB", "fr"], "en"],
  [["de", "fr", "en"], "fr"],
  [["de", "ja"], "en"],
  [["fry"], "en"],
  [[], "en"],
])("A reader of %j gets %s", (preferred, language) => {
  expect(chooseLanguage(preferred)).toBe(language);
});

test("A stored language or theme comes back", () => {
  expect(["en", "fr"].map(parseLanguage)).toEqual(["en", "fr"]);
  expect(["system", "light", "dark"].map(parseTheme)).toEqual(["system", "light", "dark"]);
});

test("Junk is no language, and follows the system's theme", () => {
  const junk = fc
    .anything()
    .filter((value) => !["en", "fr", "light", "dark"].some((known) => known === value));
  fc.assert(
    fc.property(junk, (value) => {
      expect(parseLanguage(value)).toBeUndefined();
      expect(parseTheme(value)).toBe("system");
    }),
  );
});

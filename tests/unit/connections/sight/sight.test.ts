import { expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../../../src/configuration/model/settings.ts";
import { IN_BROWSER_URL } from "../../../../src/configuration/model/in-browser-address.ts";
import { parseSettings } from "../../../../src/configuration/model/parse-settings.ts";
import type { ServerModel } from "../../../../src/connections/model/server-facts.ts";
import { sightOf } from "../../../../src/connections/sight/sight.ts";

function applied(draft: Partial<typeof DEFAULT_SETTINGS>) {
  const parsed = parseSettings({ ...DEFAULT_SETTINGS, ...draft });
  if (!parsed.ok) throw new Error("The settings are valid.");
  return { settings: parsed.settings, key: "" };
}

const facts = (...models: readonly Partial<ServerModel>[]) => ({
  kind: "lm-studio" as const,
  source: "lm-studio-v1" as const,
  models: models.map((model, at) => ({ id: `m${at}`, type: "chat" as const, ...model })),
});

test("A model sees, is blind, or nothing is known, as its server says", () => {
  const one = applied({ model: "m0" });
  expect(sightOf(one, facts({ vision: true }))).toEqual({ kind: "sees" });
  expect(sightOf(one, facts({ vision: false }))).toEqual({ kind: "blind", model: "m0" });
  expect(sightOf(one, facts({ vision: false, name: "A model" }))).toEqual({
    kind: "blind",
    model: "A model",
  });
  expect(sightOf(one, facts({}))).toEqual({ kind: "unknown" });
  expect(sightOf(one, undefined)).toEqual({ kind: "unknown" });
  expect(sightOf(undefined, facts({ vision: false }))).toEqual({ kind: "unknown" });
});

test("Without a name, it is the one that is loaded", () => {
  const any = applied({ model: "" });
  const models = [{ vision: true }, { vision: false, isLoaded: true }];
  expect(sightOf(any, facts(...models))).toEqual({ kind: "blind", model: "m1" });
  expect(sightOf(any, facts({ vision: true }, { vision: false }))).toEqual({ kind: "unknown" });
});

test("The models in this browser read text only", () => {
  expect(sightOf(applied({ baseURL: IN_BROWSER_URL }), undefined)).toEqual({ kind: "in-browser" });
});

import { expect, test } from "vitest";
import { parseSettings } from "../../../src/configuration/model/parse-settings.ts";
import { DEFAULT_SETTINGS, type SettingsDraft } from "../../../src/configuration/model/settings.ts";
import { describeDifferences } from "../../../src/configuration/texts/describe-differences.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";

function differences(draft: Partial<SettingsDraft>, texts = TEXTS.en): readonly string[] {
  const parsed = parseSettings({ ...DEFAULT_SETTINGS, ...draft });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return describeDifferences(parsed.settings, texts);
}

test("The defaults differ in nothing, whatever the server and the model", () => {
  expect(differences({})).toEqual([]);
  expect(differences({ baseURL: "http://127.0.0.1:8080/v1", model: "small" })).toEqual([]);
});

test("Numbers are named with their value, and one that is not sent says so", () => {
  expect(differences({ temperature: "0.7", topK: "40" })).toEqual(["Temperature 0.7", "Top k 40"]);
  expect(differences({ temperature: "0" })).toEqual(["Temperature 0"]);
  expect(differences({ temperature: "" })).toEqual(["Temperature not sent"]);
  expect(differences({ temperature: "0.7" }, TEXTS.fr)).toEqual(["Température 0,7"]);
});

test("What is long is named without its value", () => {
  const draft = { stream: false, timeLimit: "30", stop: "\\n\nEND", extraBody: '{"mirostat": 2}' };
  expect(differences(draft)).toEqual([
    "not streamed",
    "Time limit (s) 30",
    "Stop sequences",
    "Extra JSON body",
  ]);
});

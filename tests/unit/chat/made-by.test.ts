import { describe, expect, test } from "vitest";
import { madeWith, parseMadeBy } from "../../../src/chat/model/made-by.ts";
import { parseSettings } from "../../../src/configuration/model/parse-settings.ts";
import {
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsDraft,
} from "../../../src/configuration/model/settings.ts";

function settings(draft: Partial<SettingsDraft>): Settings {
  const parsed = parseSettings({ ...DEFAULT_SETTINGS, ...draft });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.settings;
}

describe("What an answer was made with", () => {
  test("is the model, the server, and what was sent, by its name in the request", () => {
    const draft = {
      baseURL: "http://127.0.0.1:8080/v1?api-version=3",
      model: "qwen",
      maxTokens: "50",
      stop: "END",
      extraBody: '{"cache_prompt": true}',
    };
    expect(madeWith(settings(draft))).toEqual({
      model: "qwen",
      baseURL: "http://127.0.0.1:8080/v1",
      settings: { stream: true, stop: ["END"], temperature: 1, max_tokens: 50, cache_prompt: true },
    });
  });

  test("is also the system prompt, where there is one", () => {
    const made = madeWith(settings({}), "Be brief.");
    expect(parseMadeBy(JSON.parse(JSON.stringify(made)))).toMatchObject({ system: "Be brief." });
    expect(madeWith(settings({}), " ")).not.toHaveProperty("system");
  });

  test("has no key in it, wherever in the extra body that is", () => {
    const extraBody = JSON.stringify({
      api_key: "abc",
      user: "sk-1234567890abcdef",
      options: { headers: { authorization: "Bearer abcdefgh" } },
      top_a: 0.5,
    });
    const made = madeWith(settings({ extraBody }));
    expect(made.settings).toEqual({ stream: true, temperature: 1, top_a: 0.5 });
    expect(parseMadeBy(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });

  test.each([
    undefined,
    null,
    1,
    [],
    {},
    { model: 1, baseURL: "", settings: {} },
    { model: "", baseURL: "" },
  ])("%j from storage is nothing", (junk) => {
    expect(parseMadeBy(junk)).toBeUndefined();
  });
});

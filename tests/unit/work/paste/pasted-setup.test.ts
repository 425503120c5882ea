import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../../../src/configuration/model/settings.ts";
import { NUMBER_NAMES, NUMBER_SETTINGS } from "../../../../src/configuration/model/number-settings.ts";
import { parseSettings } from "../../../../src/configuration/model/parse-settings.ts";
import { pastedSetup } from "../../../../src/work/paste/model/pasted-setup.ts";
import type { PastedSetup } from "../../../../src/work/paste/model/pasted-setup.ts";
import { readPasted } from "../../../../src/work/paste/model/read-pasted.ts";

const messages = [{ role: "user", content: "Hi" }];

function setupOf(body: object): PastedSetup {
  const reading = readPasted(JSON.stringify({ messages, ...body }));
  if (!reading.ok) throw new Error(reading.fault.kind);
  return pastedSetup(reading.request);
}

describe("A pasted request", () => {
  test("fills each number that the page knows, and sends none that it has not", () => {
    const numbers = NUMBER_NAMES.map((name) => [
      NUMBER_SETTINGS[name].sentAs,
      0 + (name === "maxTokens" ? 1 : 0),
    ]);
    const { sampling, leftOut } = setupOf(Object.fromEntries(numbers));
    expect(NUMBER_NAMES.map((name) => sampling[name])).toEqual(numbers.map(([, value]) => String(value)));
    expect(leftOut).toEqual([]);
    expect(setupOf({}).sampling).toEqual({
      ...Object.fromEntries(NUMBER_NAMES.map((name) => [name, ""])),
      stop: "",
      extraBody: "",
    });
  });

  test("takes max_completion_tokens for the limit, unless it has max_tokens", () => {
    expect(setupOf({ max_completion_tokens: 9 }).sampling.maxTokens).toBe("9");
    expect(setupOf({ max_completion_tokens: 9, max_tokens: 7 }).sampling.maxTokens).toBe("7");
  });

  test("leaves out what a setting can’t have, and treats null as not sent", () => {
    const { sampling, leftOut } = setupOf({
      temperature: 3,
      top_p: "0.5",
      seed: null,
      stop: ["a", 1, "\\n"],
    });
    expect([sampling.temperature, sampling.topP, sampling.seed, sampling.stop]).toEqual(["", "", "", "a"]);
    expect(leftOut).toEqual([
      { name: "temperature", reason: "invalid" },
      { name: "top_p", reason: "invalid" },
      { name: "stop", reason: "invalid" },
    ]);
  });

  test("writes stop sequences that the page reads back as they were", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[^\\\r]+$/), { minLength: 1 }), (stop) => {
        const parsed = parseSettings({ ...DEFAULT_SETTINGS, stop: setupOf({ stop }).sampling.stop });
        expect(parsed.ok && parsed.settings.stop).toEqual(stop);
      }),
    );
    expect(setupOf({ stop: "\n\t" }).sampling.stop).toBe("\\n\\t");
  });

  test("puts other members into the extra body, without any that may be a key", () => {
    const tools = [{ type: "function", function: { name: "f" } }];
    const { sampling, leftOut } = setupOf({
      tools,
      api_key: "sk-1",
      stream_options: { include_usage: true },
    });
    expect(JSON.parse(sampling.extraBody)).toEqual({ tools });
    expect(leftOut).toEqual([
      { name: "api_key", reason: "secret" },
      { name: "stream_options", reason: "own" },
    ]);
  });

  test("has the first system message and the last question; earlier messages are named", () => {
    const { system, human, leftOut } = setupOf({
      messages: [
        { role: "developer", content: "Be brief." },
        { role: "user", content: "One" },
        { role: "assistant", content: "1" },
        { role: "user", content: [{ type: "text", text: "Two" }] },
      ],
    });
    expect([system, human]).toEqual(["Be brief.", "Two"]);
    expect(leftOut).toEqual([
      { name: "user", reason: "earlier" },
      { name: "assistant", reason: "earlier" },
    ]);
  });
});

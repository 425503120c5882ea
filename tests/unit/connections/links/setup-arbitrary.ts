import fc from "fast-check";
import { forEachNumber, type NumberSetting } from "../../../../src/configuration/model/number-settings.ts";
import type { SetupLink } from "../../../../src/connections/links/model/setup-link.ts";

const text = fc.string({ unit: "binary", maxLength: 200 });

/** Any text that is a value of the setting, or stands for none. */
function number({ min = -9999, max = 9999, whole, unset = "" }: NumberSetting): fc.Arbitrary<string> {
  const value = whole === true ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
  return fc.oneof(fc.constantFrom("", unset), value.map(String));
}

/** Any setup that the page could make a link of, without keys in its extra body. */
export const anySetup: fc.Arbitrary<SetupLink> = fc.record(
  {
    system: text,
    human: text,
    values: fc.dictionary(fc.constantFrom("topic", "langue", "été"), text),
    schema: fc.record({
      text: fc.constantFrom('{"type":"object"}', '{ "properties": { "é": { "type": "string" } } }'),
      name: fc.constantFrom("", "person"),
      strict: fc.boolean(),
    }),
    tools: fc.record({
      on: fc.subarray(["clock", "calculator", "look_up"] as const, { minLength: 1 }),
      table: text,
      isAutomatic: fc.boolean(),
      rounds: fc.integer({ min: 1, max: 10 }),
    }),
    model: fc.constantFrom("", "qwen2.5-7b", "org/modèle 🦙"),
    baseURL: fc.constantFrom("http://127.0.0.1:1234/v1", "https://h.example/v1", "browser://this/v1"),
    sampling: fc.record(
      {
        ...forEachNumber((_, setting) => number(setting)),
        stop: text,
        extraBody: fc.constantFrom("", '{"top_k": 40}', '{"max_tokens_x":[1,{"min_p":0.1}]}'),
        stream: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["sampling"] },
);

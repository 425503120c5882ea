import fc from "fast-check";
import type { SetupLink } from "../../../../src/connections/links/model/setup-link.ts";

const text = fc.string({ unit: "binary", maxLength: 200 });
const number = (min: number, max: number): fc.Arbitrary<string> =>
  fc.oneof(fc.constant(""), fc.double({ min, max, noNaN: true }).map(String));

/** Any setup that the page could make a link of, without keys in its extra body. */
export const anySetup: fc.Arbitrary<SetupLink> = fc.record(
  {
    system: text,
    human: text,
    model: fc.constantFrom("", "qwen2.5-7b", "org/modèle 🦙"),
    baseURL: fc.constantFrom("http://127.0.0.1:1234/v1", "https://h.example/v1", "browser://this/v1"),
    sampling: fc.record(
      {
        temperature: number(0, 2),
        maxTokens: fc.constantFrom("", "-1", "4096"),
        topP: number(0, 1),
        seed: fc.constantFrom("", "42"),
        stop: text,
        presencePenalty: number(-2, 2),
        frequencyPenalty: number(-2, 2),
        extraBody: fc.constantFrom("", '{"top_k": 40}', '{"max_tokens_x":[1,{"min_p":0.1}]}'),
        stream: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ["sampling"] },
);

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPasted } from "../../../../src/work/paste/model/read-pasted.ts";
import { QUOTERS } from "./quoters.ts";

const AWKWARD = [
  ..."'\"`$%^!\\&|<>(){}[];#~*?\n\t=,@:",
  ...[
    "\\n",
    "${x}",
    "$(id)",
    "%PATH%",
    "^\n",
    "</script>",
    "\u2028",
    "é",
    "日本",
    "👩‍🚀",
    "EOF",
    "'@",
    '"@',
    "{{x}}",
  ],
];
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc
    .array(fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ maxLength: 4 })), { maxLength: 20 })
    .map((parts) => parts.join("")),
);
const body = fc.record(
  {
    model: text,
    messages: fc.tuple(
      fc.record({ role: fc.constant("system"), content: text }),
      fc.record({ role: fc.constant("user"), content: text }),
    ),
    stream: fc.boolean(),
    temperature: fc.double({ min: 0, max: 2 }),
    top_k: fc.integer({ min: -1, max: 100 }),
    stop: fc.array(text, { maxLength: 3 }),
    metadata: fc.dictionary(fc.string({ unit: "grapheme", maxLength: 5 }), fc.jsonValue({ maxDepth: 2 })),
  },
  { requiredKeys: ["messages"] },
);
const indent = fc.constantFrom(undefined, 2);

/** The members of the body that was pasted. */
function bodyOf(pasted: string): unknown {
  const reading = readPasted(pasted);
  if (!reading.ok) return reading.fault;
  const { messages, model, stream, fields } = reading.request;
  return {
    ...fields,
    messages: messages.map(({ role, text }) => ({ role, content: text })),
    ...(model === undefined ? {} : { model }),
    ...(stream === undefined ? {} : { stream }),
  };
}

describe.each(QUOTERS)("$name", ({ write }) => {
  test("gives back every body that was quoted", () => {
    fc.assert(
      fc.property(body, indent, (sent, space) => {
        const json = JSON.stringify(sent, null, space);
        // Firefox's bytes of Latin-1 may be UTF-8 by chance; a here-document ends at its word, a here-string at its sign.
        fc.pre(!/^(?:EOF|'@)/m.test(json) && !/[\x7f-\xff]{2}/.test(json));
        expect(bodyOf(write(json))).toEqual(JSON.parse(json));
      }),
      { numRuns: 300 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAnswer } from "../../../src/structured/model/read-answer.ts";
import { validate } from "../../../src/structured/services/validate.ts";
import { structuredEn } from "../../../src/structured/texts/en.ts";
import { structuredFr } from "../../../src/structured/texts/fr.ts";
import { provideModules } from "../chat/langchain/installed-modules.ts";
import { ANNA, PERSON } from "../../support/schema.ts";
import { anyJsonText } from "./json-tree.ts";

provideModules();

type Schema = Readonly<Record<string, unknown>>;

async function said(schema: Schema, value: unknown): Promise<readonly string[]> {
  const checked = await validate(schema, value);
  if (checked.kind === "unchecked") return [checked.why];
  for (const violation of checked.violations) structuredFr.verdicts.violation(violation);
  return checked.violations.map((each) => `${each.pointer} ${structuredEn.verdicts.violation(each)}`);
}

describe("The comparison of an answer with its schema", () => {
  test("an answer that keeps to it has no violations", async () => {
    expect(await validate(PERSON, JSON.parse(ANNA))).toEqual({
      kind: "checked",
      violations: [],
      more: 0,
      leftOut: 0,
    });
  });

  test.each([
    [{ type: "object", required: ["a b"] }, {}, [" “a b” is missing."]],
    [{ properties: { a: { minimum: 2 } } }, { a: 1 }, ["/a is too small (minimum 2)."]],
    [{ properties: { a: { maxLength: 2 } } }, { a: "abc" }, ["/a is too long (maxLength 2)."]],
    [{ properties: { a: { enum: ["x", 1] } } }, { a: "y" }, ['/a is none of ["x",1].']],
    [
      { items: { $ref: "#/$defs/x" }, $defs: { x: { type: ["string", "null"] } } },
      [1],
      ["/0 is not of the type string or null."],
    ],
    [
      { anyOf: [{ type: "string" }, { type: "object", required: ["a"] }] },
      {},
      [" fits none of the forms that the schema allows here, or several."],
    ],
    [{ properties: { a: { pattern: "^x" } } }, { a: "y" }, ['/a does not fit the pattern "^x".']],
    [{ propertyNames: { maxLength: 1 } }, { ab: 1 }, [" does not keep to “propertyNames”."]],
    [{ properties: { constructor: { type: "string" }, toString: { type: "string" } } }, {}, []],
  ])("%j with %j", async (schema, value, expected) => {
    expect(await said(schema, value)).toEqual(expected);
  });

  test("`__proto__` is a property like any other", async () => {
    const value: unknown = JSON.parse('{"__proto__":{"a":1}}');
    expect(await said({ additionalProperties: false }, value)).toEqual([
      "/__proto__ is not allowed by the schema.",
    ]);
  });

  test("a schema that can't be used is named, and never throws", async () => {
    expect(await said({ $ref: "https://elsewhere.test/x.json" }, {})).toEqual(["schema"]);
    expect(await said({ $ref: "#" }, {})).toEqual(["schema"]);
    expect(await said({ properties: { a: { pattern: "(" } } }, { a: "x" })).toEqual(["schema"]);
  });

  test("a schema that would keep the page busy for ever does not", async () => {
    const slow = { properties: { a: { pattern: "^(a+)+$", type: "string" } } };
    const checked = await validate(slow, { a: `${"a".repeat(5000)}!` });
    expect(checked).toMatchObject({ kind: "checked", violations: [], leftOut: 1 });
    const doubling = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => {
        const $ref = `#/$defs/x${index + 1}`;
        return [`x${index}`, { allOf: [{ $ref }, { $ref }] }];
      }),
    );
    expect(await said({ $ref: "#/$defs/x0", $defs: { ...doubling, x60: {} } }, {})).toEqual(["schema"]);
  });

  test("whatever schema and value: an answer, never an error", async () => {
    const schema = fc.dictionary(
      fc.constantFrom(
        "type",
        "properties",
        "items",
        "required",
        "enum",
        "$ref",
        "anyOf",
        "not",
        "$id",
        "pattern",
      ),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(schema, anyJsonText, async (rules, text) => {
        expect(["checked", "unchecked"]).toContain((await validate(rules, JSON.parse(text))).kind);
      }),
    );
  });
});

describe("What an answer is", () => {
  test("JSON, in a fence or not, and with a fence inside of a text", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.constant("```\n}"))), (value) => {
        const text = JSON.stringify(value, undefined, 1);
        expect(readAnswer(` ${text}\n`)).toEqual({ kind: "json", value: JSON.parse(text), fenced: false });
        const fenced = `\n\`\`\`json\n${text}\n\`\`\`\n`;
        expect(readAnswer(fenced)).toEqual({ kind: "json", value: JSON.parse(text), fenced: true });
      }),
    );
  });

  test("each beginning of an answer is cut JSON, never broken", () => {
    for (let length = 1; length < ANNA.length; length++)
      expect(readAnswer(ANNA.slice(0, length)).kind).toBe("cut");
    expect(readAnswer(ANNA.slice(0, ANNA.indexOf("leo")))).toEqual({
      kind: "cut",
      path: ["friends", 1, "name"],
    });
  });

  test("prose is no JSON; what follows JSON is a fault", () => {
    for (const text of ["", "Sure!", 'Here: {"a":1}', "42", "```js"]) {
      expect(readAnswer(text).kind, text).toBe(text === "```js" ? "cut" : "other");
    }
    expect(readAnswer('{"a":1}\nDone.')).toMatchObject({
      kind: "broken",
      fault: "end",
      place: { line: 2, column: 1 },
    });
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSchema, isBlocking } from "../../../src/structured/model/check-schema.ts";
import { EXAMPLE_NAMES, exampleDraft } from "../../../src/structured/model/examples.ts";
import {
  NO_SCHEMA,
  parseSchemaDraft,
  schemaFields,
  sentSchema,
} from "../../../src/structured/model/schema-draft.ts";
import { structuredEn } from "../../../src/structured/texts/en.ts";
import { structuredFr } from "../../../src/structured/texts/fr.ts";
import { PERSON } from "../../support/schema.ts";
import { anyJsonText } from "./json-tree.ts";

const said = (text: string): readonly string[] =>
  checkSchema(text).map((fault) => {
    const { line, column } = fault.place;
    return `${line}:${column} ${structuredEn.schemaFault(fault)}`;
  });

describe("The check of a schema", () => {
  test("finds nothing in a good one, nor in an example of either language", () => {
    expect(said(JSON.stringify(PERSON, undefined, 2))).toEqual([]);
    for (const name of EXAMPLE_NAMES) {
      const both = [
        exampleDraft(name, "en", structuredEn.exampleWords),
        exampleDraft(name, "fr", structuredFr.exampleWords),
      ];
      for (const draft of both) {
        expect(said(draft.text), draft.text).toEqual([]);
        expect(schemaFields(draft)).toBeDefined();
      }
    }
  });

  test.each([
    [
      '{\n  "type": "object",\n}',
      "3:1 not valid JSON: a name in double quotes belongs here; after the last property there is no comma.",
    ],
    [
      '{"type": "object"',
      "1:18 not valid JSON: it ends before it is complete: a closing bracket or quote is missing.",
    ],
    ['{"type": "object"} x', "1:20 not valid JSON: the JSON is complete before this; nothing may follow it."],
    ["[]", "1:1 a schema is an object: { … }."],
    ['{"type": "array"}', '1:2 the schema must describe an object: write "type": "object" at the top.'],
    ["{}", '1:1 the schema must describe an object: write "type": "object" at the top.'],
    [
      '{"type":"object","properties":{"a":{"type":"strng"}}}',
      "1:37 “strng” is no type. Did you mean “string”?",
    ],
    ['{"type":"object","properties":[]}', "1:18 “properties” needs an object: { … }."],
    ['{"type":"object","required":"a"}', "1:18 “required” needs a list: [ … ]."],
  ])("%s cannot be sent: %s", (text, expected) => {
    expect(said(text)).toContain(expected);
    expect(checkSchema(text).some(isBlocking)).toBe(true);
    expect(schemaFields({ ...NO_SCHEMA, text })).toBeUndefined();
  });

  test.each([
    [
      '{"type":"object","propertis":{}}',
      "1:18 “propertis” is no keyword of JSON Schema, so servers ignore it. Did you mean “properties”?",
    ],
    [
      '{"type":"object","properties":{"name":{}},\n"required":["name","nam"]}',
      "2:20 “nam” is required, but there is no such property. Did you mean “name”?",
    ],
  ])("%s can be sent, with a remark: %s", (text, expected) => {
    expect(said(text)).toEqual([expected]);
    expect(schemaFields({ ...NO_SCHEMA, text })).toBeDefined();
  });

  test("takes a property for no keyword, whatever its name", () => {
    const properties = {
      propertis: {},
      type: { type: "string" },
      __proto__x: {},
      constructor: { enum: [1] },
    };
    expect(said(JSON.stringify({ type: "object", properties }))).toEqual([]);
  });

  test("never throws, and finds a place in the text for each fault", () => {
    const anything = fc.oneof(anyJsonText, fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(anything, (text) => {
        for (const { place } of checkSchema(text)) {
          expect(place.line).toBeGreaterThan(0);
          expect(place.column).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe("What a schema adds to a request", () => {
  const text = JSON.stringify(PERSON);

  test("the schema, with its name and whether it is strict; nothing when there is none", () => {
    const fields = schemaFields({ text, name: " person ", strict: false });
    expect(fields).toEqual({
      response_format: {
        type: "json_schema",
        json_schema: { name: "person", strict: false, schema: PERSON },
      },
    });
    expect(sentSchema(fields)).toEqual(PERSON);
    expect(schemaFields({ ...NO_SCHEMA, text: " \n" })).toEqual({});
  });

  test("a name that servers refuse keeps it from being sent; without one it has the default", () => {
    expect(schemaFields({ text, name: "été 1", strict: true })).toBeUndefined();
    expect(schemaFields({ text, name: "", strict: true })).toMatchObject({
      response_format: { json_schema: { name: "answer" } },
    });
  });

  test("what comes from storage is parsed, whatever it is", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const draft = parseSchemaDraft(value);
        expect(parseSchemaDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
        sentSchema({ response_format: value });
      }),
    );
  });
});

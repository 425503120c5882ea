import { ChatPromptTemplate } from "@langchain/core/prompts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fillTemplate,
  parsePromptTemplate,
  parseValues,
  piecesOf,
  promptTemplate,
  valueOf,
  variablesOf,
} from "../../../src/templates/model/template.ts";

/** What mustache, LaTeX, JSON, and code do with braces, beside plain variables. */
const BRACES = [
  "{{}}", "{{ }}", "{{{x}}}", "{{#if a}}", "{{/if}}", "{{^a}}", "{{!a}}", "{{&a}}", "{{>a}}", "{{=<% %>=}}", "{{.}}",
  "{{a.b}}", "{{1a}}", "{{-a}}", "{{a b}}", "{{a|b}}", "{{\na\n}}", "{", "}", "{{", "}}", "{{{", "}}}", "\\frac{a}{b}",
  "\\mathbf{{\\rm x}}", '{"a":{"b":{}}}', "${x}", "{x}", "f'{x!r}'", "{% if a %}", "\n", " ", "é", "🦙", "{{a", "a}}",
]; // prettier-ignore

const plain = fc.oneof(fc.constantFrom(...BRACES), fc.string({ maxLength: 5 }));
const name = fc.oneof(
  fc.constantFrom("a", "b", "name", "_x", "a-b", "prénom", "名前", "constructor", "toString", "__proto__"),
);
const variable = fc
  .tuple(fc.constantFrom("", " ", "\t "), name, fc.constantFrom("", " "))
  .map(([before, each, after]) => `{{${before}${each}${after}}}`);
const anyTemplate = fc
  .array(fc.oneof(plain, variable, fc.constant("a text")), { maxLength: 12 })
  .map((all) => all.join(""));
const anyValues = fc.dictionary(name, fc.oneof(fc.string(), anyTemplate));

describe("The variables of a text", () => {
  test.each([
    ["Translate {{text}} into {{language}}. {{text}}!", ["text", "language"]],
    ["{{ a }}{{\tb_2-c }}", ["a", "b_2-c"]],
    ["{{prénom}} {{名前}} {{_}}", ["prénom", "名前", "_"]],
    ['{"n":{{n}}}', ["n"]],
    ["{{__proto__}}{{constructor}}", ["__proto__", "constructor"]],
  ])("%s", (text, names) => expect(variablesOf(text)).toEqual(names));

  test.each([...BRACES, "{{{{a}}}}", "{{a}", "{a}}", "{{a} }", "{ {a}}"])("None in %j", (text) => {
    expect(variablesOf(text)).toEqual([]);
    expect(fillTemplate(text, { a: "!", x: "!", b: "!" })).toBe(text);
  });

  test("More than a hundred are none, because nobody fills in as many fields", () => {
    const text = Array.from({ length: 101 }, (_, index) => `{{v${index}}}`).join("");
    expect(variablesOf(text.slice(0, -"{{v100}}".length)).length).toBe(100);
    expect(variablesOf(text)).toEqual([]);
    expect(fillTemplate(text, { v1: "!" })).toBe(text);
  });

  test("A text of a million braces is read at once", () => {
    // A step for each pair of braces would take longer than a test may.
    for (const unit of ["{", "{{", "{{a", "{{ ", "}}"]) variablesOf(unit.repeat(1_000_000 / unit.length));
  });
});

describe("Filling a template", () => {
  test("puts the values in as they are, and never reads them again", () => {
    expect(fillTemplate("{{a}} and {{b}}", { a: "{{b}} <&\"'$&>", b: "{{a}}" })).toBe(
      "{{b}} <&\"'$&> and {{a}}",
    );
  });

  test("leaves any text without variables as it is", () => {
    fc.assert(
      fc.property(anyTemplate, anyValues, (text, values) => {
        fc.pre(variablesOf(text).length === 0);
        expect(fillTemplate(text, values)).toBe(text);
      }),
    );
  });

  test("takes the pieces of the text, and loses none", () => {
    fc.assert(
      fc.property(anyTemplate, anyValues, (text, values) => {
        const pieces = piecesOf(text);
        const names = pieces.flatMap((piece) => ("variable" in piece ? [piece.variable] : []));
        expect([...new Set(names)]).toEqual(variablesOf(text));
        const filled = pieces.map((each) => ("text" in each ? each.text : valueOf(values, each.variable)));
        expect(fillTemplate(text, values)).toBe(filled.join(""));
        const withoutTags = (whole: string): string => whole.replace(/[{}\s]/gu, "");
        const asNamed = Object.fromEntries(names.map((each) => [each, `{{${each}}}`]));
        expect(withoutTags(fillTemplate(text, asNamed))).toBe(withoutTags(text));
      }),
    );
  });

  test("gives what LangChain gives, where only variables have two braces", async () => {
    const words = fc.array(
      fc.oneof(
        fc.string().map((text) => text.replaceAll(/[{}]/g, "")),
        variable,
      ),
      {
        maxLength: 8,
      },
    );
    await fc.assert(
      fc.asyncProperty(
        words.map((all) => all.join("")),
        anyValues,
        async (text, values) => {
          const given = Object.fromEntries(variablesOf(text).map((each) => [each, valueOf(values, each)]));
          const prompt = ChatPromptTemplate.fromMessages([["human", text]], { templateFormat: "mustache" });
          const [message] = await prompt.formatMessages(given);
          expect(message?.content).toBe(fillTemplate(text, values));
        },
      ),
    );
  });
});

describe("The template of a prompt", () => {
  const typed = { system: "Be {{tone}}.", human: "Say {{word}}", values: { word: "hi", other: "secret" } };

  test("has the values of its variables only", () => {
    expect(promptTemplate(typed)?.values).toEqual({ tone: "", word: "hi" });
    expect(promptTemplate({ ...typed, system: "", human: "Say {x}" })).toBe(undefined);
  });

  test("comes back through JSON as it was, and any other value is none", () => {
    const template = promptTemplate(typed);
    expect(parsePromptTemplate(JSON.parse(JSON.stringify(template)))).toEqual(template);
    fc.assert(fc.property(fc.anything(), (value) => void parsePromptTemplate(value)));
    expect(parsePromptTemplate({ ...typed, human: 1 })).toBe(undefined);
  });
});

describe("Values from storage", () => {
  test("come back through JSON as they were", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(name, fc.string()), fc.string()), (values) => {
        expect(parseValues(JSON.parse(JSON.stringify(values)))).toEqual({ ...values });
      }),
    );
  });

  test("of any other kind are left out", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(Object.values(parseValues(value)).every((each) => typeof each === "string")).toBe(true);
      }),
    );
    expect(parseValues({ a: "x", b: 1, c: null })).toEqual({ a: "x" });
    expect(valueOf({}, "constructor")).toBe("");
  });
});

import fc from "fast-check";
import type { PromptMessage } from "../../../../src/chat/model/conversation.ts";
import { fillTemplate } from "../../../../src/templates/model/template.ts";
import type { PromptTemplate } from "../../../../src/templates/index.ts";
import { AWKWARD, awkward } from "./awkward.ts";

export interface SentTemplate {
  readonly messages: readonly PromptMessage[];
  readonly template?: PromptTemplate;
}

/** Names of variables, and what mustache reads as a tag although the page does not. */
const VARIABLES = [
  "{{name}}", "{{ name }}", "{{a-b}}", "{{_1}}", "{{prénom}}", "{{self}}", "{{hasOwnProperty}}", "{{__proto__}}",
  "{{constructor}}", "{{history}}", "{{files}}", "{{braces}}", "{{picture}}", '{"n":{{n}}}',
]; // prettier-ignore
const TAGS = [
  "{{}}", "{{#if}}", "{{/if}}", "{{^a}}", "{{!a}}", "{{&a}}", "{{>a}}", "{{{x}}}", "{{{{", "{{", "}}", "{", "}", "{{.}}",
  "{{=<% %>=}}", "{{a.b}}", "\n", "  \n", "<&\">'", "é",
]; // prettier-ignore

const templateText = fc
  .array(fc.constantFrom(...VARIABLES, ...VARIABLES, ...TAGS, ...AWKWARD), { maxLength: 9 })
  .map((pieces) => pieces.join(""));
const templateValues = fc.dictionary(
  fc.constantFrom(...VARIABLES.map((each) => each.replace(/^.*\{\{ ?|\W*$/gu, ""))),
  fc.oneof(templateText, awkward),
);
const PICTURE = "data:image/png;base64,iVBORw0KGgo=";

/** A template and what it is sent as, with earlier messages, a file after Human, a picture. */
export function anyTemplate(messages: fc.Arbitrary<readonly PromptMessage[]>): fc.Arbitrary<SentTemplate> {
  return fc
    .record({
      system: templateText,
      human: templateText,
      values: templateValues,
      between: messages,
      files: fc.constantFrom("", "", "notes.txt\n```\n{{name}}{{#x}}\n```"),
      pictures: fc.constantFrom([], [], [PICTURE]),
    })
    .map(({ system, human, values, between, files, pictures }) => {
      const text = [fillTemplate(human, values), ...(files === "" ? [] : [files])].join("\n\n");
      const filled = fillTemplate(system, values);
      return {
        template: { system, human, values },
        messages: [
          ...(filled.trim() === "" ? [] : [{ role: "system", text: filled } as const]),
          ...between.slice(between[0]?.role === "system" ? 1 : 0, -1),
          { role: "user", text, ...(pictures.length > 0 && { pictures }) },
        ],
      };
    });
}

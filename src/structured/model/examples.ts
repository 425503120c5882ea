import type { Language } from "../../platform/index.ts";
import type { SchemaDraft } from "./schema-draft.ts";

/** The schemas to begin with, in the order in which they are offered. */
export const EXAMPLE_NAMES = ["recipe", "contact", "sentiment", "tasks"] as const;

export type ExampleName = (typeof EXAMPLE_NAMES)[number];

/** An example as it is typed, with the titles of one language. */
export function exampleDraft(
  name: ExampleName,
  language: Language,
  words: Readonly<Record<string, string>>,
): SchemaDraft {
  const titled = (word: string, rest: object): object => ({ title: words[word] ?? word, ...rest });
  const text = (word: string): object => titled(word, { type: "string" });
  const list = (word: string, items: object): object => titled(word, { type: "array", items });
  const among = (word: string, values: readonly string[]): object =>
    titled(word, { type: "string", enum: values });
  const all = (properties: Readonly<Record<string, object>>): object => ({
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  });
  const schemas: Readonly<Record<ExampleName, () => object>> = {
    recipe: () =>
      all({
        name: text("dish"),
        servings: titled("servings", { type: "integer" }),
        vegetarian: titled("vegetarian", { type: "boolean" }),
        ingredients: list("ingredients", all({ name: text("ingredient"), amount: text("amount") })),
        steps: list("steps", { type: "string" }),
      }),
    contact: () =>
      all({
        name: text("fullName"),
        company: titled("company", { type: ["string", "null"] }),
        email: titled("email", { type: ["string", "null"], description: words["asWritten"] ?? "" }),
        phones: list("phones", { type: "string" }),
      }),
    sentiment: () =>
      all({
        reasons: list("reasons", { type: "string" }),
        sentiment: among("sentiment", SENTIMENTS[language]),
        confidence: titled("confidence", { type: "number", description: words["zeroToOne"] ?? "" }),
      }),
    tasks: () =>
      all({
        tasks: list(
          "tasks",
          all({
            task: text("task"),
            who: titled("who", { type: ["string", "null"] }),
            priority: among("priority", PRIORITIES[language]),
          }),
        ),
      }),
  };
  return { text: JSON.stringify(schemas[name](), undefined, 2), name, strict: true };
}

const SENTIMENTS = {
  en: ["positive", "neutral", "negative"],
  fr: ["positif", "neutre", "négatif"],
} as const satisfies Record<Language, readonly string[]>;

const PRIORITIES = {
  en: ["high", "medium", "low"],
  fr: ["haute", "moyenne", "basse"],
} as const satisfies Record<Language, readonly string[]>;

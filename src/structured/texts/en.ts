import type { ExampleName } from "../model/examples.ts";
import type { JsonFault } from "../model/json-reader.ts";
import type { SchemaFault } from "../model/check-schema.ts";
import type { Violation } from "../model/violations.ts";

const meant = (word: string | undefined): string => (word === undefined ? "" : ` Did you mean “${word}”?`);

/** What was expected in the place of a fault. */
const expected: Readonly<Record<JsonFault | "cut", string>> = {
  value: "a value belongs here: text in quotes, a number, true, false, null, { or [.",
  item: "an item or ] belongs here.",
  "first-name": "a name in double quotes or } belongs here.",
  name: "a name in double quotes belongs here; after the last property there is no comma.",
  colon: "a colon belongs between the name and its value.",
  next: "a comma or the closing bracket belongs here.",
  end: "the JSON is complete before this; nothing may follow it.",
  text: "this may not stand in a text in quotes: line breaks are \\n, and \\ is \\\\.",
  word: "this is neither a number nor true, false or null; text needs double quotes.",
  deep: "it is nested too deeply.",
  cut: "it ends before it is complete: a closing bracket or quote is missing.",
};

function schemaFault(fault: SchemaFault): string {
  switch (fault.kind) {
    case "json":
      return `not valid JSON: ${expected[fault.fault]}`;
    case "no-object":
      return "a schema is an object: { … }.";
    case "not-for-object":
      return 'the schema must describe an object: write "type": "object" at the top.';
    case "type":
      return `“${fault.word}” is no type.${meant(fault.meant)}`;
    case "value":
      return `“${fault.keyword}” needs ${fault.needs === "list" ? "a list: [ … ]" : "an object: { … }"}.`;
    case "keyword":
      return `“${fault.word}” is no keyword of JSON Schema, so servers ignore it.${meant(fault.meant)}`;
    case "required":
      return `“${fault.word}” is required, but there is no such property.${meant(fault.meant)}`;
  }
}

function violation({ keyword, wanted, name = "" }: Violation): string {
  const value = JSON.stringify(wanted) ?? "";
  switch (keyword) {
    case "required":
      return `“${name}” is missing.`;
    case "type":
      return `is not of the type ${Array.isArray(wanted) ? wanted.join(" or ") : String(wanted)}.`;
    case "enum":
      return `is none of ${value}.`;
    case "const":
      return `is not ${value}.`;
    case "false":
      return "is not allowed by the schema.";
    case "minimum":
    case "exclusiveMinimum":
      return `is too small (${keyword} ${value}).`;
    case "maximum":
    case "exclusiveMaximum":
      return `is too large (${keyword} ${value}).`;
    case "minLength":
    case "minItems":
    case "minProperties":
      return `is too short (${keyword} ${value}).`;
    case "maxLength":
    case "maxItems":
    case "maxProperties":
      return `is too long (${keyword} ${value}).`;
    case "pattern":
      return `does not fit the pattern ${value}.`;
    case "format":
      return `is not of the format ${value}.`;
    case "uniqueItems":
      return "has the same item twice.";
    case "anyOf":
    case "oneOf":
      return "fits none of the forms that the schema allows here, or several.";
    default:
      return `does not keep to “${keyword}”.`;
  }
}

const examples: Readonly<Record<ExampleName, string>> = {
  recipe: "Recipe",
  contact: "Contact",
  sentiment: "Sentiment with reasons",
  tasks: "List of tasks",
};

/** The texts of structured answers, in English. */
export const structuredEn = {
  add: "Answer as JSON…",
  chip: (name: string): string => `JSON: ${name}`,
  chipFault: (name: string): string => `JSON: ${name} (not valid)`,
  remove: "Answer without a schema",
  examples,
  /** The titles in the examples. */
  exampleWords: {
    dish: "Dish",
    servings: "Servings",
    vegetarian: "Vegetarian",
    ingredients: "Ingredients",
    ingredient: "Ingredient",
    amount: "Amount",
    steps: "Steps",
    fullName: "Name",
    company: "Company",
    email: "E-mail",
    asWritten: "As it is in the text; null when there is none",
    phones: "Phone numbers",
    reasons: "Reasons",
    sentiment: "Sentiment",
    confidence: "Confidence",
    zeroToOne: "From 0 to 1",
    tasks: "Tasks",
    task: "Task",
    who: "Who",
    priority: "Priority",
  },
  place: (line: number, column: number): string => `Line ${line}, column ${column}: `,
  schemaFault,
  nameFault: "Only letters without accents, digits, _ and -, at most 64.",
  schemaIsFine: "This is a valid schema.",
  noSchema: "Without a schema, the model answers as it likes.",
  verdicts: {
    checking: "JSON · being compared with the schema …",
    valid: "JSON · keeps to the schema",
    fenced: "in a code fence, which the server should have prevented",
    leftOut: (count: number): string =>
      count === 1
        ? "one rule was not checked, as it could take too long"
        : `${count} rules were not checked, as they could take too long`,
    invalid: (count: number): string =>
      count === 1
        ? "JSON · does not keep to the schema in one place:"
        : `JSON · does not keep to the schema in ${count} places:`,
    more: (count: number): string => `and ${count} more`,
    uncheckedLibrary: "JSON · not compared with the schema: the validator could not be loaded.",
    uncheckedSchema: "JSON · not compared with the schema, which the validator can’t use.",
    ignored:
      "This is no JSON: the server has ignored the schema, as servers without structured output do. Update the server, choose another model, or ask for JSON in System.",
    broken: (line: number, column: number, fault: JsonFault): string =>
      `This is no valid JSON. Line ${line}, column ${column}: ${expected[fault]} The server does not hold the model to the schema.`,
    cut: {
      limit: (field: string): string =>
        `The token limit has cut the JSON ${field}. Raise Max tokens, and regenerate.`,
      lost: (field: string): string => `The JSON was cut off ${field}. Regenerate to get all of it.`,
      stopped: (field: string): string => `You stopped the JSON ${field}.`,
      model: (field: string): string =>
        `The model ended the JSON ${field}, before it was complete. The server does not hold it to the schema.`,
    },
    inField: (pointer: string): string => (pointer === "" ? "at its beginning" : `in ${pointer}`),
    thinking:
      "The JSON came as the model’s thinking, and the answer is empty: a fault of the server, which LM Studio has with some models. The form shows what came. Update the server, or switch the model’s thinking off.",
    whole: "the whole answer",
    violation,
  },
  number: (written: string): string => written,
};

export type StructuredTexts = typeof structuredEn;

/** What the code writes into forms, by its `data-text` key. */
export const structuredWordsEn = {
  jsonTrue: "yes",
  jsonFalse: "no",
  jsonNull: "none",
  jsonEmpty: "empty",
  jsonMissing: "not given",
};

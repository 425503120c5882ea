import { keywordValue, type JsonSchema } from "./local-schema.ts";

/** Where an answer does not keep to its schema. */
export interface Violation {
  /** A JSON pointer; empty: the whole answer. */
  readonly pointer: string;
  /** The keyword that is not kept; `false`: a value is not allowed here at all. */
  readonly keyword: string;
  /** What the schema says there. */
  readonly wanted: unknown;
  /** The property that is missing. */
  readonly name?: string;
}

/** The result of comparing an answer with its schema. */
export type Checked =
  | {
      readonly kind: "checked";
      /** The first ones. */
      readonly violations: readonly Violation[];
      /** How many more there are. */
      readonly more: number;
      /** Rules that were left out, as they could have kept the page busy for too long. */
      readonly leftOut: number;
    }
  /** The validator could not be loaded, or the schema can't be used. */
  | { readonly kind: "unchecked"; readonly why: "library" | "schema"; readonly said: string };

/** An error as `@cfworker/json-schema` gives it. */
export interface ValidatorError {
  readonly keyword: string;
  readonly keywordLocation: string;
  readonly instanceLocation: string;
  readonly error: string;
}

const MAX_SHOWN = 20;

/** Keywords that only say that there is another error below. */
const OUTER = new Set([
  "$ref",
  "$recursiveRef",
  "properties",
  "patternProperties",
  "additionalProperties",
  "unevaluatedProperties",
  "dependentSchemas",
  "prefixItems",
  "items",
  "additionalItems",
  "unevaluatedItems",
  "allOf",
  "if",
  "false",
]);

/** Keywords whose inner errors are those of options, of which none has to be kept. */
const CHOICES = /\/(?:anyOf|oneOf|contains|propertyNames)$/;

/** The violations that a validator's errors stand for, each once. */
export function violationsOf(schema: JsonSchema, errors: readonly ValidatorError[]) {
  const choices: ValidatorError[] = [];
  const found = new Map<string, Violation>();
  for (const error of errors) {
    const isInner = choices.some(({ keywordLocation }) =>
      error.keywordLocation.startsWith(`${keywordLocation}/`),
    );
    if (CHOICES.test(error.keywordLocation)) choices.push(error);
    if (isInner || (OUTER.has(error.keyword) && error.keyword !== "false")) continue;
    const violation = violationOf(schema, error);
    found.set(JSON.stringify([violation.pointer, violation.keyword, violation.name]), violation);
  }
  if (found.size === 0) for (const error of errors.slice(0, 1)) found.set("", violationOf(schema, error));
  const all = [...found.values()];
  return { violations: all.slice(0, MAX_SHOWN), more: Math.max(0, all.length - MAX_SHOWN) };
}

function violationOf(
  schema: JsonSchema,
  { keyword, keywordLocation, instanceLocation, error }: ValidatorError,
): Violation {
  const name = keyword === "required" ? /property "(.*)"\.$/s.exec(error)?.[1] : undefined;
  return {
    pointer: instanceLocation.slice(1),
    keyword,
    wanted: keyword === "false" ? undefined : keywordValue(schema, keywordLocation),
    ...(name !== undefined && { name }),
  };
}

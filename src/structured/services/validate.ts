import { errorMessage, loadOnce, probeLibrary } from "../../platform/index.ts";
import { boundedSchema } from "../model/bounded-schema.ts";
import type { JsonSchema } from "../model/local-schema.ts";
import { type Checked, violationsOf } from "../model/violations.ts";

/** A validator that interprets schemas: others compile them with `eval`, which the page's policy forbids. */
const loadValidator = loadOnce(async () => {
  await probeLibrary("@cfworker/json-schema"); // Firefox keeps a failed import() until the reload
  return import("@cfworker/json-schema");
});

/** Compares an answer with its schema. Never rejects. */
export async function validate(schema: JsonSchema, value: unknown): Promise<Checked> {
  let library;
  try {
    library = await loadValidator();
  } catch (error) {
    return { kind: "unchecked", why: "library", said: errorMessage(error) };
  }
  try {
    const bounded = boundedSchema(schema, value);
    const validator = new library.Validator(bounded.schema, draftOf(schema), false);
    const { valid, errors } = validator.validate(withoutPrototype(value));
    const found = valid ? { violations: [], more: 0 } : violationsOf(schema, errors);
    return { kind: "checked", ...found, leftOut: bounded.leftOut };
  } catch (error) {
    return { kind: "unchecked", why: "schema", said: errorMessage(error) };
  }
}

function draftOf({ $schema }: JsonSchema): "4" | "7" | "2019-09" | "2020-12" {
  const named = typeof $schema === "string" ? $schema : "";
  if (named.includes("draft-04")) return "4";
  if (named.includes("draft-07")) return "7";
  return named.includes("2019-09") ? "2019-09" : "2020-12";
}

/** The validator asks `name in value`, which is true for `constructor` in any plain object. */
function withoutPrototype(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPrototype);
  if (typeof value !== "object" || value === null) return value;
  const bare: Record<string, unknown> = Object.create(null);
  for (const [name, each] of Object.entries(value)) bare[name] = withoutPrototype(each);
  return bare;
}

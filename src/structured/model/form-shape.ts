import { isRecord } from "../../platform/index.ts";
import { followed, type JsonSchema } from "./local-schema.ts";

/** What a form says about a value. */
export interface FormShape {
  /** Empty: none. */
  readonly title: string;
  readonly about: string;
  /** The properties of an object, in the order of the schema. */
  properties(): readonly (readonly [name: string, shape: FormShape])[];
  /** The shape of an item of a list. */
  item(index: number): FormShape;
}

/** More properties get their place when their value arrives. */
const MAX_PROPERTIES = 200;

/** A value of which the schema says nothing. */
export const NO_SHAPE: FormShape = {
  title: "",
  about: "",
  properties: () => [],
  item: () => NO_SHAPE,
};

/** The shape that a schema gives its values. It is read as far as a value goes, so a schema may refer to itself. */
export function shapeOf(root: JsonSchema, schema: unknown = root): FormShape {
  const chosen = withOption(root, schema);
  if (chosen === undefined) return NO_SHAPE;
  const outer = isRecord(schema) ? schema : chosen;
  return {
    title: textIn(outer, "title") || textIn(chosen, "title"),
    about: textIn(outer, "description") || textIn(chosen, "description"),
    properties() {
      const { properties } = chosen;
      if (!isRecord(properties)) return [];
      return Object.entries(properties)
        .slice(0, MAX_PROPERTIES)
        .map(([name, each]) => [name, shapeOf(root, each)] as const);
    },
    item(index) {
      const { items, prefixItems } = chosen;
      const first: unknown = Array.isArray(prefixItems) ? prefixItems[index] : undefined;
      const fixed: unknown = Array.isArray(items) ? items[index] : undefined;
      return shapeOf(root, first ?? fixed ?? (Array.isArray(items) ? undefined : items));
    },
  };
}

/** Of several options the first one that has properties or items: a form shows one. */
function withOption(root: JsonSchema, schema: unknown): JsonSchema | undefined {
  const found = followed(root, schema);
  if (found === undefined || hasParts(found)) return found;
  for (const keyword of ["anyOf", "oneOf", "allOf"]) {
    const options = found[keyword];
    if (!Array.isArray(options)) continue;
    const all = options.map((option: unknown) => followed(root, option));
    const option = all.find((each) => each !== undefined && hasParts(each));
    if (option !== undefined) return option;
  }
  return found;
}

function hasParts(schema: JsonSchema): boolean {
  return isRecord(schema["properties"]) || schema["items"] !== undefined;
}

function textIn(schema: JsonSchema, name: string): string {
  const text = Object.hasOwn(schema, name) ? schema[name] : undefined;
  return typeof text === "string" ? text : "";
}

import type { PromptDraft } from "../../../chat/index.ts";
import { isRecord } from "../../../platform/index.ts";
import { hasSchema, parseSchemaDraft, schemaFields } from "../../../structured/index.ts";
import { parseValues, valueOf, variablesIn } from "../../../templates/index.ts";
import { parseToolsChoice } from "../../../tools/index.ts";

/** What a link carries of a prompt besides its texts, in the order of the page. */
export const PART_FIELDS = ["values", "schema", "tools"] as const;

export type PartField = (typeof PART_FIELDS)[number];

export type PromptParts = Pick<PromptDraft, PartField>;

/** In characters of JSON. A longer part is left out of a link, so that the rest of the setup has space in it. */
export const LONGEST_PART = 8000;

/** The parts that a link has to say something about: the variables of the texts with a value, a schema, tools. */
export function usedParts({
  system,
  human,
  values,
  schema,
  tools,
}: PromptParts & Pick<PromptDraft, "system" | "human">): Partial<PromptParts> {
  const filled = variablesIn([system, human]).filter((name) => valueOf(values, name) !== "");
  return {
    ...(filled.length > 0 ? { values: pickValues(values, filled) } : {}),
    ...(hasSchema(schema) ? { schema } : {}),
    ...(tools.on.length > 0 ? { tools } : {}),
  };
}

/** The values of these variables; empty for those that have none. */
export function pickValues(values: PromptParts["values"], names: readonly string[]): PromptParts["values"] {
  return Object.fromEntries(names.map((name) => [name, valueOf(values, name)]));
}

/** Whether the page could send it. */
export function isValidPart(field: PartField, part: PromptParts[PartField]): boolean {
  return field !== "schema" || schemaFields(parseSchemaDraft(part)) !== undefined;
}

/**
 * Reads the parts of a link. A member of the wrong type, an invalid schema, and tools of which this page knows none are
 * given by name, as `wrong`. Never throws.
 */
export function readParts(value: Readonly<Record<string, unknown>>): {
  readonly parts: Partial<PromptParts>;
  readonly wrong: PartField | undefined;
} {
  const given = PART_FIELDS.filter((field) => value[field] !== undefined);
  const read = given.map((field) => [field, READERS[field](value[field])] as const);
  return {
    parts: Object.fromEntries(read),
    wrong: read.find(([, part]) => part === undefined)?.[0],
  };
}

const READERS: { readonly [field in PartField]: (value: unknown) => PromptParts[field] | undefined } = {
  values: (value) =>
    isRecord(value) && Object.values(value).every((each) => typeof each === "string")
      ? parseValues(value)
      : undefined,
  schema(value) {
    if (!isRecord(value) || typeof value["text"] !== "string") return undefined;
    const schema = parseSchemaDraft(value);
    return hasSchema(schema) && isValidPart("schema", schema) ? schema : undefined;
  },
  tools(value) {
    const tools = parseToolsChoice(value);
    return tools.on.length > 0 ? tools : undefined;
  },
};

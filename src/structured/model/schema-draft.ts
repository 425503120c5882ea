import { isRecord, parseJSON } from "../../platform/index.ts";
import { checkSchema, isBlocking } from "./check-schema.ts";
import type { JsonSchema } from "./local-schema.ts";

/** The schema for the answer, as it is typed. */
export interface SchemaDraft {
  /** Empty: none is asked for. */
  readonly text: string;
  readonly name: string;
  readonly strict: boolean;
}

export const NO_SCHEMA: SchemaDraft = { text: "", name: "", strict: true };

/** As OpenAI wants it; others take it too. */
const NAME = /^[\w-]{1,64}$/;
const DEFAULT_NAME = "answer";

/** Whether a schema is asked for. */
export function hasSchema({ text }: SchemaDraft): boolean {
  return text.trim() !== "";
}

/** Its name; that of the default when it has none. */
export function schemaName({ name }: SchemaDraft): string {
  return name.trim() || DEFAULT_NAME;
}

/** Whether servers take the name. */
export function isSchemaName(draft: SchemaDraft): boolean {
  return NAME.test(schemaName(draft));
}

/** What the schema adds to the body of a request; `undefined`: it is not valid. */
export function schemaFields(draft: SchemaDraft): Readonly<Record<string, unknown>> | undefined {
  if (!hasSchema(draft)) return {};
  const schema = parseJSON(draft.text);
  if (!isSchemaName(draft) || checkSchema(draft.text).some(isBlocking) || !isRecord(schema)) return undefined;
  const json_schema = { name: schemaName(draft), strict: draft.strict, schema };
  return { response_format: { type: "json_schema", json_schema } };
}

/** The schema that an answer was asked for with, from what was sent. */
export function sentSchema(sent: Readonly<Record<string, unknown>> = {}): JsonSchema | undefined {
  const { response_format: format } = sent;
  if (!isRecord(format) || format["type"] !== "json_schema" || !isRecord(format["json_schema"]))
    return undefined;
  const { schema } = format["json_schema"];
  return isRecord(schema) ? schema : undefined;
}

/** Parses it from storage. Never throws. */
export function parseSchemaDraft(value: unknown): SchemaDraft {
  if (!isRecord(value)) return NO_SCHEMA;
  const { text, name, strict } = value;
  return {
    text: typeof text === "string" ? text : "",
    name: typeof name === "string" ? name : "",
    strict: strict !== false,
  };
}

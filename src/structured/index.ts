export type { JsonSchema } from "./model/local-schema.ts";
export { readAnswer } from "./model/read-answer.ts";
export {
  hasSchema,
  NO_SCHEMA,
  parseSchemaDraft,
  type SchemaDraft,
  schemaFields,
  schemaName,
  sentSchema,
} from "./model/schema-draft.ts";
export { validate } from "./services/validate.ts";
export { structuredEn, structuredWordsEn } from "./texts/en.ts";
export { structuredFr, structuredWordsFr } from "./texts/fr.ts";
export { structuredLabelsEn } from "./texts/labels-en.ts";
export { structuredLabelsFr } from "./texts/labels-fr.ts";
export { createFormStream } from "./view/form-stream.ts";
export { mountSchemaPart } from "./view/schema-part.ts";
export { createVerdict, type Validate } from "./view/verdict.ts";

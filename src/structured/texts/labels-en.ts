/** The texts in the markup of structured answers, by their `data-text` key. A test compares the two. */
export const structuredLabelsEn = {
  schemaTitle: "Answer as JSON",
  schemaAbout:
    "The server makes the model answer with JSON that keeps to this schema, for all answers of this conversation. It is sent as response_format.",
  schemaExamples: "Examples",
  schemaText: "JSON schema",
  schemaName: "Name of the schema",
  schemaStrict: "Strict: the server must keep to it exactly",
  schemaDone: "Done",
  schemaRemove: "Answer without a schema",
};

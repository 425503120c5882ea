import type { Page } from "@playwright/test";

/** A person with a name, an age, and friends with names. */
export const PERSON = {
  type: "object",
  properties: {
    name: { type: "string", title: "Full name", description: "As it is in the text" },
    age: { type: "integer", minimum: 0 },
    friends: { type: "array", items: { type: "object", properties: { name: { type: "string" } } } },
    awake: { type: "boolean" },
  },
  required: ["name", "age"],
  additionalProperties: false,
} as const;

/** An answer that keeps to it. */
export const ANNA = '{"name":"Anna","age":7,"friends":[{"name":"Ben"},{"name":"Cleo"}],"awake":true}';

/** Opens the dialog of the schema from the menu of the composer. */
export async function openSchema(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Add to the prompt" }).click();
  await page.getByRole("button", { name: "Answer as JSON…" }).click();
}

/** Writes a schema for the answers, and closes the dialog. */
export async function useSchema(page: Page, schema: object | string, name = "person"): Promise<void> {
  await openSchema(page);
  const dialog = page.getByRole("dialog", { name: "Answer as JSON" });
  await dialog
    .getByRole("textbox", { name: "JSON schema" })
    .fill(typeof schema === "string" ? schema : JSON.stringify(schema, undefined, 2));
  await dialog.getByRole("textbox", { name: "Name of the schema" }).fill(name);
  await dialog.getByRole("button", { name: "Done" }).click();
}

import type { Locator } from "@playwright/test";
import type { ModelServer } from "./model-server.ts";
import { type Chat, expect } from "./page.ts";

/** How a test wants the tools. */
interface Wanted {
  readonly names: readonly string[];
  readonly table?: string;
  /** By themselves, up to so many rounds. */
  readonly rounds?: number;
}

/** Turns tools on in the dialog, by its names. */
export async function turnOn({ page, prompt }: Chat, { names, table, rounds }: Wanted): Promise<void> {
  await prompt.getByRole("button", { name: "Add to the prompt" }).click();
  await page.getByRole("button", { name: "Tools…" }).click();
  const dialog = page.getByRole("dialog", { name: "Tools" });
  for (const name of names) await dialog.getByRole("switch", { name }).check();
  if (table !== undefined) await dialog.getByRole("textbox", { name: "Table for look_up" }).fill(table);
  if (rounds !== undefined) await dialog.getByRole("spinbutton", { name: "Rounds" }).fill(String(rounds));
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(dialog).toBeHidden();
}

/** The card of a call, by its place in the conversation. */
export const card = ({ log }: Chat, index = 0): Locator => log.locator(".tool-calls .tool-call").nth(index);

export const args = (of: Locator): Locator => of.getByRole("textbox", { name: /^Arguments/ });
export const result = (of: Locator): Locator => of.getByRole("textbox", { name: /^Result/ });

/** The body of the latest request. */
export function lastBody(server: ModelServer): Readonly<Record<string, unknown>> {
  const body = server.chats.at(-1)?.body;
  if (typeof body !== "object" || body === null) throw new Error("no body");
  return { ...body };
}

import type { Locator } from "@playwright/test";
import type { ModelServer } from "./model-server.ts";
import { type Chat, expect } from "./page.ts";
import { says } from "./scenarios.ts";

export const articles = (chat: Chat): Locator => chat.log.getByRole("article");
export const button = (message: Locator, name: string): Locator =>
  message.getByRole("button", { name, exact: true });
/** The pager of a message. */
export const place = (message: Locator): Locator => message.getByRole("group", { name: "Branch" });

/** What the server was sent last: each message as its role's first letter and its text. */
export function lastSent(server: ModelServer): readonly string[] {
  const body = server.chats.at(-1)?.body;
  const messages: unknown = typeof body === "object" && body !== null && "messages" in body && body.messages;
  return Array.isArray(messages) ? messages.map(({ role, content }) => `${role[0]}: ${content}`) : [];
}

/** Asks each question, and waits for its answer. */
export async function talk(
  chat: Chat,
  server: ModelServer,
  ...turns: readonly (readonly [string, string])[]
) {
  for (const [question, answer] of turns) {
    server.answer(says(answer));
    await chat.ask(question);
    await expect(chat.status).toHaveText(/^Done/);
    await expect(chat.answer).toHaveText(answer);
  }
}

import type { ModelServer } from "./model-server.ts";
import { type Chat, expect } from "./page.ts";
import { says } from "./scenarios.ts";

/** Asks, and waits for the answer. */
export async function talk(chat: Chat, server: ModelServer, question: string, answer: string): Promise<void> {
  server.answer(says(answer));
  await chat.ask(question);
  await expect(chat.answer).toHaveText(answer);
  await expect(chat.status).toHaveText(/^Done/);
}

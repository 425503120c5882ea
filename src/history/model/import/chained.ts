import { hashOf } from "../hash.ts";
import type { ForeignMessage } from "./link-messages.ts";

/** An id for a message that has none: the same for the same text after the same messages. */
export function chainedId(message: Omit<ForeignMessage, "id">): string {
  const { parent = "", role = "", text, thinking = "", attachments = [] } = message;
  const contents = attachments.map((each) => (each.kind === "picture" ? each.url : each.text));
  return hashOf(parent, role, text, thinking, ...contents);
}

/** Messages without ids, each after the one before it. */
export function chain(list: readonly Omit<ForeignMessage, "id" | "parent">[]): readonly ForeignMessage[] {
  const messages: ForeignMessage[] = [];
  for (const each of list) {
    const placed = { ...each, parent: messages.at(-1)?.id };
    messages.push({ ...placed, id: chainedId(placed) });
  }
  return messages;
}

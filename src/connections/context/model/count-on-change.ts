import type { Conversation } from "../../../chat/index.ts";
import { type ConversationCount, type CountedSystem, countConversation } from "./count.ts";

/** Counts a conversation again only when it, or the system prompt, is another one: typing a question is neither. */
export function countOnChange(): typeof countConversation {
  let last:
    | { readonly of: Conversation; readonly system: CountedSystem; readonly count: ConversationCount }
    | undefined;

  return (conversation, system) => {
    const isKnown =
      last?.of === conversation && last.system.now === system.now && last.system.counted === system.counted;
    if (last !== undefined && isKnown) return last.count;
    last = { of: conversation, system, count: countConversation(conversation, system) };
    return last.count;
  };
}

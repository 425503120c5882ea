import type { Tree } from "../../../src/chat/model/branches.ts";
import { CONVERSATION_VERSION } from "../../../src/chat/model/parse-conversation.ts";

/** A conversation as the store gives it. */
export function storedConversation({ all, messages }: Tree): unknown {
  return { version: CONVERSATION_VERSION, leaf: messages.at(-1)?.id, messages: [...all.values()] };
}

import type { PromptMessage } from "./conversation.ts";
import type { ReplyPart } from "./reply.ts";

/** A client for one server and one set of settings. */
export interface ChatClient {
  /**
   * Sends the messages and yields what comes back, part by part; one run at a time. Rejects with an error
   * that `problemOf` can name, or with anything at all once `signal` is aborted.
   */
  reply(messages: readonly PromptMessage[], signal: AbortSignal): AsyncIterable<ReplyPart>;
}

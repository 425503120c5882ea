import type { PromptMessage } from "./conversation.ts";
import type { ReplyPart } from "./reply.ts";

/** A client for one server and one set of settings. */
export interface ChatClient {
  /**
   * Sends the messages and yields the reply, part by part; one run at a time. Rejects with an error that `problemOf`
   * can convert, or with any error after `signal` has aborted. `fields` are added to the body of the request.
   */
  reply(
    messages: readonly PromptMessage[],
    signal: AbortSignal,
    fields?: Readonly<Record<string, unknown>>,
  ): AsyncIterable<ReplyPart>;
}

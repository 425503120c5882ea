import type { ChatClient } from "./model/chat-client.ts";
import { type ContinueWay, continueRequest, wayAfter } from "./model/continue-way.ts";
import type { PromptMessage } from "./model/conversation.ts";
import { problemOf } from "./model/problem-error.ts";
import type { ReplyPart } from "./model/reply.ts";
import { createRestartCheck } from "./model/restart-check.ts";

/** A part of a continued reply. */
export type ContinuedPart =
  | ReplyPart
  /** The server has begun the answer again: what follows is another answer. */
  | { readonly kind: "restart" }
  /** The way to begin with next time. */
  | { readonly kind: "way"; readonly way: ContinueWay };

/**
 * Has a server continue the last of `messages`, an answer, and yields what is to be added to it. A way that the server
 * refuses is followed by the next of `ways`. Rejects as `ChatClient.reply` does.
 */
export async function* continueReply(
  client: ChatClient,
  messages: readonly PromptMessage[],
  ways: readonly ContinueWay[],
  inWords: string,
  signal: AbortSignal,
): AsyncGenerator<ContinuedPart> {
  for (const [index, way] of ways.entries()) {
    let hasArrived = false;
    try {
      for await (const part of read(client, messages, way, inWords, signal)) {
        hasArrived ||= part.kind === "answer" || part.kind === "thinking";
        yield part;
      }
      return;
    } catch (error) {
      const isLast = index === ways.length - 1;
      if (hasArrived || isLast || signal.aborted || !isRefused(error)) throw error;
    }
  }
}

async function* read(
  client: ChatClient,
  messages: readonly PromptMessage[],
  way: ContinueWay,
  inWords: string,
  signal: AbortSignal,
): AsyncGenerator<ContinuedPart> {
  const request = continueRequest(messages, way, inWords);
  const check = createRestartCheck(messages.at(-1)?.text ?? "");
  let isAgain = false;
  for await (const part of client.reply(request.messages, signal, request.fields)) {
    if (part.kind !== "answer" || isAgain) {
      yield part;
      continue;
    }
    const { kind, text } = check.read(part.text);
    isAgain = kind === "restarts";
    if (isAgain) {
      yield { kind: "way", way: wayAfter(way) };
      yield { kind: "restart" };
    }
    if (text !== "") yield { kind: "answer", text };
  }
  const held = check.end();
  if (held !== "") yield { kind: "answer", text: held };
  if (!isAgain) yield { kind: "way", way };
}

/** Whether the server has refused the request as it is: it may take another one. */
function isRefused(error: unknown): boolean {
  const { kind } = problemOf(error);
  return (
    kind === "refused" || kind === "schema-refused" || kind === "server-error" || kind === "error-in-stream"
  );
}

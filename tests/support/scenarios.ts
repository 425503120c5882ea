import { setTimeout as sleep } from "node:timers/promises";
import {
  completion,
  finish,
  type FinishReason,
  role,
  text,
  thinking,
  type ThinkingKey,
  type Usage,
  usage,
} from "./chunks.ts";
import type { Exchange, Scenario } from "./exchange.ts";

/** How `says` says it. */
export interface Manner {
  /** `stop` unless told otherwise. */
  readonly finish?: FinishReason;
  readonly usage?: Usage;
  /** Sent ahead of the answer, in one chunk. */
  readonly thinking?: string;
  /** `reasoning_content` unless told otherwise. */
  readonly thinkingKey?: ThinkingKey;
  /** Milliseconds between chunks. Without it everything goes out at once. */
  readonly perChunkMs?: number;
}

/** A good answer: one chunk for each text given. A request that doesn't stream gets it in one piece. */
export function says(answer: string | readonly string[], manner: Manner = {}): Scenario {
  const texts = typeof answer === "string" ? [answer] : answer;
  return async (exchange) => {
    if (!wantsStream(exchange)) return sendJson(exchange, 200, completion(texts.join(""), manner));
    exchange.send(role());
    if (manner.thinking !== undefined) exchange.send(thinking(manner.thinking, manner.thinkingKey));
    for (const piece of texts) {
      if (manner.perChunkMs !== undefined) await sleep(manner.perChunkMs);
      if (exchange.request.closedByClientAt !== undefined) return;
      exchange.send(text(piece));
    }
    exchange.send(finish(manner.finish ?? "stop"));
    if (manner.usage) exchange.send(usage(manner.usage.prompt_tokens, manner.usage.completion_tokens));
    exchange.send("[DONE]");
    exchange.end();
  };
}

/** `finish_reason: length`: the token limit ended the answer. */
export function cutShort(answer: string): Scenario {
  return says(answer, { finish: "length" });
}

/** The model thinks and stops before it says anything. */
export function onlyThinking(thought = "Hmm, let me see.", key: ThinkingKey = "reasoning_content"): Scenario {
  return says([], { thinking: thought, thinkingKey: key });
}

/** LM Studio, when the prompt is longer than the context: the role, then `stop`, and no text. */
export function silentStop(): Scenario {
  return says([]);
}

/** The answer and then nothing: no `finish_reason`, no `[DONE]`, a proper end of the connection. */
export function noFinishReason(answer: string): Scenario {
  return (exchange) => {
    begin(exchange, answer);
    exchange.end();
  };
}

/** A stream that holds only `[DONE]`. */
export function doneAtOnce(): Scenario {
  return (exchange) => {
    exchange.send("[DONE]");
    exchange.end();
  };
}

/** A stream that ends before its first byte. */
export function emptyBody(): Scenario {
  return (exchange) => exchange.end();
}

/** The connection breaks after the text. */
export function dropsConnection(textBefore: string): Scenario {
  return (exchange) => {
    begin(exchange, textBefore);
    exchange.drop();
  };
}

/** No byte of an answer until the client leaves. */
export function silent(): Scenario {
  return () => undefined;
}

/** The headers, and no more until the client leaves. */
export function silentAfterHeaders(): Scenario {
  return (exchange) => exchange.headers();
}

/** The text, and no more until the client leaves. */
export function silentAfter(answer: string): Scenario {
  return (exchange) => begin(exchange, answer);
}

/** The role and a text: how most streams begin. */
export function begin(exchange: Exchange, answer: string): void {
  exchange.send(role());
  exchange.send(text(answer));
}

/** Answers in one piece, whatever was asked for: a string as plain text, the rest as JSON. */
export function sendJson(exchange: Exchange, status: number, body: object | string): void {
  const isText = typeof body === "string";
  exchange.headers(status, { "content-type": isText ? "text/plain; charset=utf-8" : "application/json" });
  void exchange.raw(isText ? body : JSON.stringify(body));
  exchange.end();
}

/** Whether the request asks for a stream. */
function wantsStream({ request: { body } }: Exchange): boolean {
  return typeof body === "object" && body !== null && "stream" in body && body.stream === true;
}

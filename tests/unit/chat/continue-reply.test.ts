import { expect, test } from "vitest";
import { createExchange } from "../../../src/chat/model/create-exchange.ts";
import { type ContinuedPart, continueReply } from "../../../src/chat/continue-reply.ts";
import { CONTINUE_WAYS, type ContinueWay, waysFrom } from "../../../src/chat/model/continue-way.ts";
import type { PromptMessage } from "../../../src/chat/model/conversation.ts";
import { ProblemError } from "../../../src/chat/model/problem-error.ts";
import type { ReplyPart } from "../../../src/chat/model/reply.ts";

const BEFORE = "The sea is a large body of salt water that";
const MESSAGES: readonly PromptMessage[] = [
  { role: "user", text: "What is the sea?" },
  { role: "assistant", text: BEFORE },
];
const REFUSAL = new ProblemError({
  kind: "refused",
  status: 400,
  said: "continue_final_message: unknown field",
});

type Reply = readonly string[] | Error;
interface Sent {
  readonly messages: readonly PromptMessage[];
  readonly fields: Readonly<Record<string, unknown>> | undefined;
}

/** Continues with a server that gives these replies, one after the other. */
async function continued(replies: readonly Reply[], ways: readonly ContinueWay[] = CONTINUE_WAYS) {
  const sent: Sent[] = [];
  const parts: ContinuedPart[] = [];
  let error: unknown;
  const client = {
    async *reply(
      messages: readonly PromptMessage[],
      _: AbortSignal,
      fields?: Readonly<Record<string, unknown>>,
    ): AsyncGenerator<ReplyPart> {
      const reply = replies[sent.length] ?? [];
      sent.push({ messages, fields });
      yield { kind: "sent", exchange: createExchange() };
      if (reply instanceof Error) throw reply;
      for (const text of reply) yield { kind: "answer", text };
      yield { kind: "finish", reason: "stop" };
    },
  };
  try {
    const { signal } = new AbortController();
    for await (const part of continueReply(client, MESSAGES, ways, "Go on.", signal)) parts.push(part);
  } catch (caught) {
    error = caught;
  }
  const text = parts.map((part) => (part.kind === "answer" ? part.text : "")).join("");
  const way = parts.flatMap((part) => (part.kind === "way" ? [part.way] : [])).at(-1);
  return { sent, parts, text, way, error, restarts: parts.some(({ kind }) => kind === "restart") };
}

test("The answer is the last message, left open by its fields", async () => {
  const { sent, text, way, restarts } = await continued([[" covers", " the earth."]]);
  expect(sent).toEqual([
    { messages: MESSAGES, fields: { continue_final_message: true, add_generation_prompt: false } },
  ]);
  expect([text, way, restarts]).toEqual([" covers the earth.", "final-message", false]);
});

test("A server that refuses the fields gets the answer without them, then the request in words", async () => {
  const trailing = await continued([REFUSAL, [" covers it."]]);
  expect(trailing.sent[1]).toEqual({ messages: MESSAGES, fields: {} });
  expect([trailing.text, trailing.way]).toEqual([" covers it.", "trailing"]);

  const words = await continued([REFUSAL, REFUSAL, [" covers it."]]);
  expect(words.sent[2]?.messages).toEqual([...MESSAGES, { role: "user", text: "Go on." }]);
  expect([words.text, words.way]).toEqual([" covers it.", "words"]);
});

test("The refusal of the last way is reported, and so is any other error at once", async () => {
  expect((await continued([REFUSAL, REFUSAL, REFUSAL])).error).toBe(REFUSAL);
  const down = new ProblemError({ kind: "not-running", origin: "http://127.0.0.1:1234" });
  const { error, sent } = await continued([down]);
  expect([error, sent.length]).toEqual([down, 1]);
});

test("A server that begins again is noticed, and asked in another way next time", async () => {
  const again = ["The sea is a large", " body of salt water. It"];
  const { parts, restarts, way, text } = await continued([again]);
  expect([restarts, way, text]).toEqual([true, "trailing", again.join("")]);
  expect(parts.findIndex(({ kind }) => kind === "restart")).toBeLessThan(
    parts.findIndex(({ kind }) => kind === "answer"),
  );
  expect((await continued([again], ["words"])).way).toBe("words");
});

test("The way that is known of a server is the first one", () => {
  expect(waysFrom("trailing")).toEqual(["trailing", "words"]);
  expect(waysFrom("words")).toEqual(["words"]);
  for (const unknown of [undefined, "final-message", "magic", 7])
    expect(waysFrom(unknown)).toEqual(CONTINUE_WAYS);
});

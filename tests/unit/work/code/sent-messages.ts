import fc from "fast-check";
import type { PromptMessage } from "../../../../src/chat/model/conversation.ts";
import { sentArgs } from "../../../../src/chat/model/tool-calls.ts";
import { awkward } from "./awkward.ts";

const anyText = fc.oneof(awkward, fc.constantFrom("Why use Docker?"));

export const DOT =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

const picture = fc.oneof(
  fc.constant(DOT),
  fc
    .uint8Array({ minLength: 1, maxLength: 60 })
    .map((bytes) => `data:image/jpeg;base64,${Buffer.from(bytes).toString("base64")}`),
);

/** A question as it is sent: its text, and in some cases pictures. */
const question = fc
  .tuple(anyText, fc.oneof(fc.constant([]), fc.array(picture, { minLength: 1, maxLength: 2 })))
  .map(([text, pictures]) => ({ role: "user", text, ...(pictures.length > 0 && { pictures }) }) as const);

export const messages: fc.Arbitrary<readonly PromptMessage[]> = fc
  .tuple(fc.option(anyText), fc.array(fc.tuple(question, anyText), { maxLength: 2 }), question)
  .map(([system, turns, human]) => [
    ...(system === null ? [] : [{ role: "system", text: system } as const]),
    ...turns.flatMap(([user, assistant]) => [user, { role: "assistant", text: assistant } as const]),
    human,
  ]);

/** Calls and their results, as they are sent. LangChain in Python takes no half of a character in arguments. */
const round: fc.Arbitrary<readonly PromptMessage[]> = fc
  .tuple(anyText, fc.array(fc.tuple(awkward, anyText), { minLength: 1, maxLength: 2 }))
  .map(([answer, calls]) => [
    {
      role: "assistant",
      text: answer,
      toolCalls: calls.map(([args], index) => ({
        id: `call${index}`,
        name: "look_up",
        args: sentArgs(JSON.stringify({ key: args.replace(/\p{Surrogate}/gu, "") })),
      })),
    },
    ...calls.map(([, text], index) => ({ role: "tool", text, toolCallId: `call${index}` }) as const),
  ]);

/** The same, or with calls and their results after the last question. */
export const sentMessages: fc.Arbitrary<readonly PromptMessage[]> = fc
  .tuple(messages, fc.option(round, { nil: [] }))
  .map(([sent, calls]) => [...sent, ...calls]);

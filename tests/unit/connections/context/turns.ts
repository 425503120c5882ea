import type { AssistantMessage, Conversation, Message } from "../../../../src/chat/model/conversation.ts";
import type { Ending } from "../../../../src/chat/model/ending.ts";
import type { Figures } from "../../../../src/chat/model/figures.ts";

const FIGURES: Figures = {
  firstTokenMs: 1,
  totalMs: 2,
  thinkingMs: undefined,
  inputTokens: undefined,
  outputTokens: undefined,
  estimated: false,
  tokensPerSecond: undefined,
  finishReason: "stop",
};

export function figures(part: Partial<Figures> = {}): Figures {
  return { ...FIGURES, ...part };
}

/** A turn: a question, and an answer with the tokens that the server counted for both, where it did. */
export function turn(
  question: string,
  answer: string,
  [inputTokens, outputTokens]: readonly [number?, number?] = [],
  more: { readonly thinking?: string; readonly ending?: Ending } = {},
): readonly Message[] {
  const id = `${question.slice(0, 5)}${answer.slice(0, 5)}${inputTokens}`;
  const { thinking = "", ending = { status: "done", reason: "stop" } } = more;
  const end: AssistantMessage["end"] = {
    ending,
    figures: figures({ inputTokens, outputTokens, estimated: inputTokens === undefined }),
  };
  return [
    { role: "user", id: `${id}u`, text: question },
    { role: "assistant", id: `${id}a`, thinking, answer, end },
  ];
}

export function conversation(...turns: readonly (readonly Message[])[]): Conversation {
  return { messages: turns.flat() };
}

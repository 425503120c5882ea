import type { Ending } from "./ending.ts";
import type { Figures } from "./figures.ts";
import type { ToolCall } from "./tool-calls.ts";

export interface UserMessage {
  readonly role: "user";
  readonly id: string;
  readonly text: string;
}

export interface AssistantMessage {
  readonly role: "assistant";
  readonly id: string;
  readonly thinking: string;
  readonly answer: string;
  /** The tools that the model wants to call. */
  readonly toolCalls?: readonly ToolCall[];
  /** `undefined` while it streams. */
  readonly end: { readonly ending: Ending; readonly figures: Figures | undefined } | undefined;
}

export type Message = UserMessage | AssistantMessage;

/** Turns of one user and one assistant message, oldest first. Immutable. */
export interface Conversation {
  readonly messages: readonly Message[];
}

export interface PromptMessage {
  readonly role: "system" | "user" | "assistant";
  readonly text: string;
}

export const EMPTY_CONVERSATION: Conversation = { messages: [] };

/**
 * Adds a turn: the user's text and an empty answer. A last turn with the same text and no answer is replaced, so that a
 * repeated prompt is not sent twice.
 */
export function addTurn(conversation: Conversation, text: string, newId: () => string): Conversation {
  const earlier = conversation.messages;
  const [asked, answered] = earlier.slice(-2);
  const again =
    asked?.role === "user" && asked.text === text && answered?.role === "assistant" && isBare(answered);
  const kept = again ? earlier.slice(0, -2) : earlier;
  return {
    messages: [
      ...kept,
      { role: "user", id: newId(), text },
      { role: "assistant", id: newId(), thinking: "", answer: "", end: undefined },
    ],
  };
}

/** Writes the model's output, and how it ended, into the last answer. */
export function withAnswer(
  conversation: Conversation,
  said: Pick<AssistantMessage, "thinking" | "answer" | "toolCalls" | "end">,
): Conversation {
  const last = conversation.messages.at(-1);
  if (last?.role !== "assistant") return conversation;
  const { thinking, answer, toolCalls = [], end } = said;
  const calls = toolCalls.map(({ name, args }) => ({ name, args }));
  const message = { ...last, thinking, answer, ...(calls.length > 0 && { toolCalls: calls }), end };
  return { messages: [...conversation.messages.slice(0, -1), message] };
}

/** The messages to send: the system prompt, then every turn that has an answer, then the last prompt. */
export function promptMessages({ messages }: Conversation, system: string): readonly PromptMessage[] {
  const sent: PromptMessage[] = system.trim() === "" ? [] : [{ role: "system", text: system }];
  messages.forEach((message, index) => {
    const answer = messages[index + 1];
    const isLast = index >= messages.length - 2;
    if (message.role === "user" && (isLast || (answer?.role === "assistant" && !isBare(answer)))) {
      sent.push({ role: "user", text: message.text });
    } else if (message.role === "assistant" && !isBare(message)) {
      sent.push({ role: "assistant", text: message.answer });
    }
  });
  return sent;
}

function isBare(message: AssistantMessage): boolean {
  return message.answer.trim() === "";
}

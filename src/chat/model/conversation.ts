import type { Ending } from "./ending.ts";
import type { Figures } from "./figures.ts";
import type { MadeBy } from "./made-by.ts";
import type { ToolCall } from "./tool-calls.ts";

interface Placed {
  readonly id: string;
  /** The message that it follows; `undefined` for a first one. */
  readonly parent?: string | undefined;
  /** When it was made, in ms since 1970; earlier versions of the page did not store it. */
  readonly at?: number | undefined;
}

export interface UserMessage extends Placed {
  readonly role: "user";
  readonly text: string;
}

export interface AssistantMessage extends Placed {
  readonly role: "assistant";
  readonly thinking: string;
  readonly answer: string;
  /** The tools that the model wants to call. */
  readonly toolCalls?: readonly ToolCall[];
  /** `undefined` while it streams. */
  readonly end: { readonly ending: Ending; readonly figures: Figures | undefined } | undefined;
  readonly madeBy?: MadeBy;
  /** The user has changed its text. */
  readonly edited?: true;
}

export type Message = UserMessage | AssistantMessage;

/** What is shown and sent of a conversation: one branch of its tree (branches.ts), oldest first. Immutable. */
export interface Conversation {
  readonly messages: readonly Message[];
}

export interface PromptMessage {
  readonly role: "system" | "user" | "assistant";
  readonly text: string;
}

/**
 * The messages to send: the system prompt, then every turn that has an answer, then the last prompt. Answers in a row,
 * which deleting a question leaves, are sent as one: many chat templates want the roles to alternate.
 */
export function promptMessages({ messages }: Conversation, system: string): readonly PromptMessage[] {
  const sent: PromptMessage[] = system.trim() === "" ? [] : [{ role: "system", text: system }];
  messages.forEach((message, index) => {
    const answer = messages[index + 1];
    const isLast = index >= messages.length - 2;
    if (message.role === "user" && (isLast || (answer?.role === "assistant" && !isBare(answer)))) {
      sent.push({ role: "user", text: message.text });
    } else if (message.role === "assistant" && !isBare(message)) {
      const earlier = sent.at(-1)?.role === "assistant" ? sent.pop() : undefined;
      const text = earlier === undefined ? message.answer : `${earlier.text}\n\n${message.answer}`;
      sent.push({ role: "assistant", text });
    }
  });
  return sent;
}

/** Whether an answer has no text to send. */
export function isBare({ answer }: AssistantMessage): boolean {
  return answer.trim() === "";
}

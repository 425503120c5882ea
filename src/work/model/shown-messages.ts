import {
  type AssistantMessage,
  type Conversation,
  filledDraft,
  type Message,
  type PromptDraft,
  type PromptMessage,
  promptMessages,
} from "../../chat/index.ts";

const UNANSWERED = { role: "assistant", id: "", thinking: "", answer: "", end: undefined } as const;

/** The messages that would be sent with the prompt as it stands, after this conversation. */
export function messagesOfPrompt({ messages }: Conversation, draft: PromptDraft): readonly PromptMessage[] {
  const { system, human, attachments } = filledDraft(draft);
  const question: Message = { role: "user", id: "", text: human, attachments };
  return promptMessages({ messages: [...messages, question, UNANSWERED] }, system);
}

/** The messages that an answer of this conversation was asked for with, as they are now. */
export function messagesOfAnswer(
  { messages }: Conversation,
  answer: AssistantMessage,
): readonly PromptMessage[] {
  const before = messages.slice(0, messages.indexOf(answer));
  return promptMessages({ messages: [...before, UNANSWERED] }, answer.madeBy?.system ?? "");
}

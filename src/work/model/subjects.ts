import { firstWords, type Conversation } from "../../chat/index.ts";

/** A request whose work can be shown. */
export interface Subject {
  /** Of the answer; empty for the prompt as it stands. */
  readonly id: string;
  readonly title: string;
}

/** The answers of a conversation, the latest first, each with the beginning of its question. */
export function answersOf({ messages }: Conversation): readonly Subject[] {
  return messages
    .flatMap((message, index) => {
      if (message.role !== "assistant") return [];
      const question = messages[index - 1];
      return [{ id: message.id, title: question?.role === "user" ? firstWords(question.text) : "" }];
    })
    .toReversed();
}

import { chatWordsEn } from "./words-en.ts";

/** The texts in the markup of the conversation, by their `data-text` key. A test compares the two. */
export const chatLabelsEn = {
  prompt: "Prompt",
  preset: "Preset",
  ownPrompt: "Your own prompt",
  system: "System",
  systemPlaceholder: "Who should the model be? (not sent when empty)",
  human: "Human",
  humanPlaceholder: "What do you want to ask?",
  send: "Send",
  sendHint: "Enter sends · Shift+Enter makes a new line",
  response: "Response",
  newConversation: "New conversation",
  conversation: "Conversation",
  emptyTitle: "Nothing asked yet",
  emptyText:
    "Pick a preset, or write a prompt of your own, and press Send. The answer appears here while your model writes it.",
  jumpToEnd: "Jump to the end",
  stopRun: "Stop",
  stopRunHint: "Esc",
  raw: "Raw",
  copyRich: "Copy as rich text",
  serverSaid: "The server said:",
  answerBuiltIn: "Answer with the built-in model",
  ...chatWordsEn,
};

import { chatWordsEn } from "./words-en.ts";

/** The texts in the markup of the conversation, by their `data-text` key. A test compares the two. */
export const chatLabelsEn = {
  prompt: "Prompt",
  setup: "Preset and System",
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
  emptyTitle: "A little chat with your own model",
  emptyText:
    "This page talks with a language model on your own machine, or with a server that you choose, and with nobody else.",
  notInstalled: "Not installed yet?",
  lookAgain: "Look again",
  builtInTitle: "Use the built-in model",
  jumpToEnd: "Jump to the end",
  stopRun: "Stop",
  stopRunHint: "Esc",
  raw: "Raw",
  copyRich: "Copy as rich text",
  serverSaid: "The server said:",
  answerBuiltIn: "Answer with the built-in model",
  ...chatWordsEn,
};

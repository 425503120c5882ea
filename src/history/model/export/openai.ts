import { type Message, promptMessages, type SentMessage, sentMessage } from "../../../chat/index.ts";
import type { Exporter } from "./exported.ts";

/** One line of `{"messages": […]}` for each conversation: the branch that is shown. */
export const openAIExport: Exporter = {
  name: "openai",
  extension: ".jsonl",
  mediaType: "application/jsonl",
  isMany: true,
  header: "",
  *write({ branch, system = "" }) {
    const first = system.trim() === "" ? [] : [{ role: "system", content: system }];
    yield `${JSON.stringify({ messages: [...first, ...branch.flatMap(toOpenAI)] })}\n`;
  },
};

/** A message as it is sent: calls with their results, and a question also without an answer. */
function toOpenAI(message: Message, index: number, branch: readonly Message[]): readonly SentMessage[] {
  if (message.role === "tool") return []; // it is sent with the calls before it
  const next = branch[index + 1];
  const messages = next?.role === "tool" ? [message, next] : [message];
  return promptMessages({ messages }, "").map(sentMessage);
}

import type { Message } from "../../../chat/index.ts";
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

function toOpenAI(message: Message): readonly { readonly role: string; readonly content: string }[] {
  const { role } = message;
  if (role === "user") return [{ role, content: message.text }];
  return message.answer.trim() === "" ? [] : [{ role, content: message.answer }];
}

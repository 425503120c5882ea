import { firstWords, type Question, type Tree } from "../../chat/index.ts";

/** What a conversation is called until the user names it: the beginning of its first question, or what came with it. */
export function titleOf({ all }: Tree): string {
  for (const message of all.values()) {
    if (message.role === "user") return firstLine(message.text) || firstLine(nameIn(message.attachments));
  }
  return "";
}

function nameIn(attachments: Question["attachments"] = []): string {
  return attachments.find(({ name }) => name.trim() !== "")?.name ?? "";
}

function firstLine(text: string): string {
  const line = text.split("\n", 20).find((each) => each.trim() !== "") ?? "";
  return firstWords(line.trim().replaceAll(/\s+/g, " "));
}

import { firstWords, type Tree } from "../../chat/index.ts";

/** What a conversation is called until the user names it: the beginning of its first question. */
export function titleOf({ all }: Tree): string {
  for (const message of all.values()) if (message.role === "user") return firstLine(message.text);
  return "";
}

function firstLine(text: string): string {
  const line = text.split("\n", 20).find((each) => each.trim() !== "") ?? "";
  return firstWords(line.trim().replaceAll(/\s+/g, " "));
}

import { isRecord } from "../../../platform/index.ts";
import { build } from "./build.ts";
import { chain } from "./chained.ts";
import { readCalls, readContents, readQuestion } from "./contents.ts";
import { createLost, fieldsOf, firstText, idOf, listOf, type LostCounter, timeOf } from "./foreign.ts";
import { hashOf } from "../hash.ts";
import type { Importer } from "./imported.ts";
import type { ForeignMessage } from "./link-messages.ts";
import { splitThinkTags } from "./think-tags.ts";

const NAME = "openai";

const ROLES: ReadonlySet<unknown> = new Set(["system", "developer", "user", "assistant", "tool", "function"]);

/** Whether it is one message of OpenAI's. */
export function isOpenAIMessage(value: unknown): boolean {
  return isRecord(value) && ROLES.has(value["role"]) && ("content" in value || "tool_calls" in value);
}

/**
 * `{"messages": […]}`, which is also what models are trained with, or the list alone; chatbot-ui and BetterChatGPT
 * write the same with a name. It has no id: another content is another conversation.
 */
export const openAI: Importer = {
  name: NAME,
  recognises(value) {
    const list = messagesOf(value);
    return list.length > 0 && list.every(isOpenAIMessage);
  },
  read(value) {
    const { name, title, model, created, created_at, createdAt } = fieldsOf(value);
    const list = messagesOf(value);
    const lost = createLost();
    const named = firstText(model, fieldsOf(model)["id"], fieldsOf(fieldsOf(value)["config"])["model"]);
    const messages = chain(list.map((each) => readMessage(each, named, lost)));
    const system = list.map(fieldsOf).find(({ role }) => role === "system" || role === "developer");
    const systemText = readContents(system?.["content"], createLost()).text;
    const ids = messages.map(({ id }) => id);
    return build({
      format: NAME,
      id: hashOf(firstText(title, name) ?? "", systemText, ...ids),
      title: firstText(title, name),
      createdAt: created_at ?? createdAt ?? created,
      model: named,
      system: systemText,
      messages,
      lost,
    });
  },
};

function messagesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : listOf(fieldsOf(value)["messages"]);
}

function readMessage(
  value: unknown,
  model: string | undefined,
  lost: LostCounter,
): Omit<ForeignMessage, "id" | "parent"> {
  const { role, content, tool_calls, tool_call_id, timestamp, ...more } = fieldsOf(value);
  const { reasoning_content, reasoning, refusal } = more;
  if (role === "tool") return { role, text: readContents(content, lost).text, callId: idOf(tool_call_id) };
  if (role === "function") lost.add("tool");
  if (role !== "user" && role !== "assistant") return { role: undefined, text: "" };
  const at = timeOf(timestamp);
  if (role === "user") return { role, ...readQuestion(content, lost), at };
  const said = readContents(content, lost);
  const split = splitThinkTags(firstText(said.text, refusal) ?? "");
  return {
    role,
    text: split.text,
    thinking: firstText(reasoning_content, reasoning, said.thinking, split.thinking) ?? "",
    toolCalls: [...readCalls(tool_calls, lost), ...said.toolCalls],
    model,
    at,
  };
}

import { isRecord } from "../../../platform/index.ts";
import { build } from "./build.ts";
import { readContents } from "./contents.ts";
import {
  createLost,
  fieldsOf,
  firstText,
  idOf,
  listOf,
  type LostCounter,
  stringOf,
  timeOf,
} from "./foreign.ts";
import { hashOf } from "../hash.ts";
import type { Importer } from "./imported.ts";
import type { ForeignMessage } from "./link-messages.ts";

const NAME = "chatgpt";

/** `conversations.json` of ChatGPT's export. */
export const chatGPT: Importer = {
  name: NAME,
  recognises(value) {
    if (!isRecord(value)) return false;
    return isRecord(value["mapping"]) || ("conversation_id" in value && "create_time" in value);
  },
  read(value) {
    const { mapping, title, create_time, update_time, current_node, conversation_id, id, ...more } =
      fieldsOf(value);
    const lost = createLost();
    const model = firstText(more["default_model_slug"]);
    const messages = Object.entries(fieldsOf(mapping)).map(([key, node]) => readNode(key, node, model, lost));
    return build({
      format: NAME,
      id: idOf(conversation_id) ?? idOf(id) ?? hashOf(stringOf(title), String(create_time)),
      title,
      createdAt: create_time,
      updatedAt: update_time,
      leaf: idOf(current_node),
      model,
      messages,
      lost,
    });
  },
};

/** Parts that are no message of their own, or one that the user did not write. */
const UNSEEN: ReadonlySet<unknown> = new Set(["user_editable_context", "model_editable_context"]);

function readNode(key: string, node: unknown, model: string | undefined, lost: LostCounter): ForeignMessage {
  const { message, parent } = fieldsOf(node);
  const { author, content, metadata, create_time, recipient } = fieldsOf(message);
  const { content_type } = fieldsOf(content);
  const { model_slug, is_visually_hidden_from_conversation: isHidden, attachments } = fieldsOf(metadata);
  const placed = { id: key, parent: idOf(parent), role: undefined, text: "" } as const;
  const role = fieldsOf(author)["role"];
  if (role === "tool") lost.add("tool");
  if (role !== "user" && role !== "assistant") return placed;
  if (isHidden === true || UNSEEN.has(content_type)) {
    lost.add("hidden");
    return placed;
  }
  const said = { ...placed, at: timeOf(create_time) };
  lost.add("file", listOf(attachments).filter(isFile).length);
  const text = textOf(fieldsOf(content), lost);
  if (role === "user") return { ...said, role, text };
  const answer = { ...said, role, model: firstText(model_slug) ?? model } as const;
  if (content_type === "thoughts") return { ...answer, thinking: thoughtsOf(content) };
  if (content_type === "reasoning_recap") return answer;
  const isCall = typeof recipient === "string" && recipient !== "all";
  return isCall ? { ...answer, toolCalls: [{ name: recipient, args: text }] } : { ...answer, text };
}

function textOf({ parts, text, result, ...more }: Readonly<Record<string, unknown>>, lost: LostCounter) {
  if (Array.isArray(parts)) return readContents(parts, lost).text;
  return firstText(text, result, more["content"]) ?? "";
}

function thoughtsOf(content: unknown): string {
  const thoughts = listOf(fieldsOf(content)["thoughts"]).map(fieldsOf);
  return thoughts
    .flatMap(({ summary, content }) => [summary, content])
    .filter((text) => firstText(text) !== undefined)
    .join("\n\n");
}

/** Pictures are parts of the message, too. */
function isFile(attachment: unknown): boolean {
  return !stringOf(fieldsOf(attachment)["mime_type"]).startsWith("image/");
}

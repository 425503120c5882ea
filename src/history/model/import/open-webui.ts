import { isRecord } from "../../../platform/index.ts";
import { build } from "./build.ts";
import { fileIn, pictureIn } from "./attached.ts";
import { readContents, readQuestion } from "./contents.ts";
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
import { splitDetails } from "./html-reasoning.ts";
import type { Importer } from "./imported.ts";
import type { ForeignMessage } from "./link-messages.ts";

const NAME = "open-webui";

/** `chat-export-….json` of Open WebUI; Z.ai's export has the same shape. */
export const openWebUI: Importer = {
  name: NAME,
  recognises(value) {
    const { history, messages } = fieldsOf(chatOf(value));
    return (
      isRecord(fieldsOf(history)["messages"]) ||
      (isRecord(fieldsOf(value)["chat"]) && Array.isArray(messages))
    );
  },
  read(value) {
    const chat = fieldsOf(chatOf(value));
    const { id, title, created_at, updated_at, pinned } = fieldsOf(value);
    const history = fieldsOf(chat["history"]);
    const lost = createLost();
    const tree = Object.entries(fieldsOf(history["messages"]));
    const messages = tree.map(([key, node]) => readMessage(key, node, lost));
    if (tree.length === 0) messages.push(...listed(chat["messages"], lost));
    const createdAt = created_at ?? chat["timestamp"];
    const name = firstText(title, chat["title"]);
    return build({
      format: NAME,
      id: idOf(id) ?? idOf(chat["id"]) ?? hashOf(name ?? "", String(createdAt), messages[0]?.text ?? ""),
      title: name,
      createdAt,
      updatedAt: updated_at,
      leaf: idOf(history["currentId"]),
      model: firstText(listOf(chat["models"])[0]),
      isPinned: pinned === true,
      system: firstText(chat["system"], fieldsOf(chat["params"])["system"]),
      messages,
      lost,
    });
  },
};

/** The chat is in a field of its record; in a file of one chat, it may be the record itself. */
function chatOf(value: unknown): unknown {
  const { chat } = fieldsOf(value);
  return isRecord(chat) ? chat : value;
}

/** Older chats are a list without parents. */
function listed(list: unknown, lost: LostCounter): readonly ForeignMessage[] {
  const messages: ForeignMessage[] = [];
  for (const each of listOf(list)) {
    const message = readMessage(`#${messages.length}`, each, lost);
    messages.push({ ...message, id: idOf(fieldsOf(each)["id"]) ?? message.id, parent: messages.at(-1)?.id });
  }
  return messages;
}

function readMessage(key: string, value: unknown, lost: LostCounter): ForeignMessage {
  const { parentId, role, content, timestamp, model, output, files, done } = fieldsOf(value);
  const placed = { id: key, parent: idOf(parentId), text: "", at: timeOf(timestamp) };
  if (role !== "user" && role !== "assistant") {
    lost.add(role === "tool" ? "tool" : "hidden");
    return { ...placed, role: undefined };
  }
  const attached = listOf(files).map(fieldsOf);
  if (role === "user") {
    const said = readQuestion(content, lost);
    const taken = attached.flatMap((each) => readFile(each, lost));
    return { ...placed, role, text: said.text, attachments: [...said.attachments, ...taken] };
  }
  for (const { type } of attached) lost.add(type === "image" ? "picture" : "file");
  const said = readContents(content, lost);
  const { text, thinking, tools } = splitDetails(said.text);
  const newer = readOutput(output, lost);
  if (newer.toolCalls.length === 0) lost.add("tool", tools);
  return {
    ...placed,
    role,
    text: firstText(newer.text, text) ?? "",
    thinking: firstText(newer.thinking, thinking, said.thinking) ?? "",
    toolCalls: newer.toolCalls,
    model: firstText(model),
    ...(done === false && { end: { ending: { status: "stopped" } as const } }),
  };
}

/** A picture is in the file only when it was stored in the chat; a file when its text was read. */
function readFile({ type, url, name, file }: Readonly<Record<string, unknown>>, lost: LostCounter) {
  if (type === "image") return pictureIn(url, name, lost);
  const { data, filename } = fieldsOf(file);
  return fileIn(fieldsOf(data)["content"], name ?? filename, lost);
}

/** Newer versions: the parts of an answer as OpenAI's Responses have them; a message has parts in turn. */
function readOutput(output: unknown, lost: LostCounter) {
  const parts = listOf(output).flatMap((item) => {
    const { type, content, summary } = fieldsOf(item);
    if (type === "message") return listOf(content);
    if (type !== "reasoning") return [item];
    const texts = [...listOf(content), ...listOf(summary)].map((each) => stringOf(fieldsOf(each)["text"]));
    return [{ type, text: texts.join("\n\n") }];
  });
  return readContents(parts, lost);
}

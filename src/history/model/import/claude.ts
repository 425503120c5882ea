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
import { hashOf } from "./hash.ts";
import type { Importer } from "./imported.ts";
import type { ForeignMessage } from "./link-messages.ts";

const NAME = "claude";

/** `conversations.json` of Claude's export. */
export const claude: Importer = {
  name: NAME,
  recognises: (value) => isRecord(value) && Array.isArray(value["chat_messages"]),
  read(value) {
    const { uuid, name, created_at, updated_at, current_leaf_message_uuid, chat_messages, model } =
      fieldsOf(value);
    const lost = createLost();
    const list = listOf(chat_messages);
    const isTree = list.some((each) => typeof fieldsOf(each)["parent_message_uuid"] === "string");
    const messages: ForeignMessage[] = [];
    for (const each of list) {
      const before = isTree ? idOf(fieldsOf(each)["parent_message_uuid"]) : messages.at(-1)?.id;
      messages.push(readMessage(each, messages.length, before, firstText(model), lost));
    }
    return build({
      format: NAME,
      id: idOf(uuid) ?? hashOf(stringOf(name), stringOf(created_at)),
      title: name,
      createdAt: created_at,
      updatedAt: updated_at,
      leaf: idOf(current_leaf_message_uuid),
      messages,
      lost,
    });
  },
};

function readMessage(
  value: unknown,
  place: number,
  parent: string | undefined,
  model: string | undefined,
  lost: LostCounter,
): ForeignMessage {
  const { uuid, sender, text, content, created_at, attachments, files } = fieldsOf(value);
  const role = sender === "human" ? "user" : sender === "assistant" ? "assistant" : undefined;
  const said = readContents(content, lost);
  lost.add("file", listOf(attachments).length + listOf(files).length);
  if (role === undefined) lost.add("unknown");
  return {
    id: idOf(uuid) ?? `#${place}`,
    parent,
    role,
    ...said,
    text: said.text === "" ? stringOf(text) : said.text,
    model,
    at: timeOf(created_at),
  };
}

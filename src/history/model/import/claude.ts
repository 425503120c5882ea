import { isRecord } from "../../../platform/index.ts";
import { build } from "./build.ts";
import { fileIn } from "./attached.ts";
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
  const said = role === "user" ? readQuestion(content, lost) : readContents(content, lost);
  const attached = listOf(attachments).map(fieldsOf);
  const taken = role === "user" ? attached.map((each) => fileOf(each, lost)) : [];
  lost.add("file", attached.length - taken.length + listOf(files).length);
  if (role === undefined) lost.add("unknown");
  return {
    id: idOf(uuid) ?? `#${place}`,
    parent,
    role,
    ...said,
    ...("attachments" in said && { attachments: [...said.attachments, ...taken.flat()] }),
    text: said.text === "" ? stringOf(text) : said.text,
    model,
    at: timeOf(created_at),
  };
}

/** What was read of a file when it was attached. */
function fileOf({ extracted_content, file_name }: Readonly<Record<string, unknown>>, lost: LostCounter) {
  return fileIn(extracted_content, file_name, lost);
}

import { isRecord } from "../../../platform/index.ts";
import { build } from "./build.ts";
import { pictureIn } from "./attached.ts";
import { readContents, readQuestion } from "./contents.ts";
import { createLost, fieldsOf, firstText, idOf, listOf, type LostCounter, timeOf } from "./foreign.ts";
import type { Importer } from "./imported.ts";
import type { ForeignMessage } from "./link-messages.ts";
import { splitThinkTags } from "./think-tags.ts";

const NAME = "page-assist";

/** A chat of Page Assist's export. Its messages are a list. */
export const pageAssist: Importer = {
  name: NAME,
  recognises(value) {
    return (
      isRecord(value) &&
      idOf(fieldsOf(value["history"])["id"]) !== undefined &&
      Array.isArray(value["messages"])
    );
  },
  read(value) {
    const { history, messages: list } = fieldsOf(value);
    const { id, title, is_pinned, createdAt, model_id } = fieldsOf(history);
    const lost = createLost();
    const messages: ForeignMessage[] = [];
    // The file has them in the order of the database: by id.
    const byTime = listOf(list).toSorted((one, other) => timeIn(one) - timeIn(other));
    for (const each of byTime) messages.push(readMessage(each, messages, lost));
    return build({
      format: NAME,
      id: idOf(id) ?? "",
      title,
      createdAt,
      model: firstText(model_id),
      isPinned: is_pinned === true,
      system: firstText(byTime.map(fieldsOf).find(({ role }) => role === "system")?.["content"]),
      messages,
      lost,
    });
  },
};

function timeIn(message: unknown): number {
  return timeOf(fieldsOf(message)["createdAt"]) ?? 0;
}

function readMessage(value: unknown, before: readonly ForeignMessage[], lost: LostCounter): ForeignMessage {
  const { id, role, content, images, createdAt, modelName, name, documents } = fieldsOf(value);
  const placed = { id: idOf(id) ?? `#${before.length}`, parent: before.at(-1)?.id };
  const pictures = listOf(images).filter((image) => image !== "");
  lost.add("file", listOf(documents).length);
  if (role === "tool") lost.add("tool");
  if (role !== "user") lost.add("picture", pictures.length);
  if (role !== "user" && role !== "assistant") return { ...placed, role: undefined, text: "" };
  const at = timeOf(createdAt);
  if (role === "user") {
    const said = readQuestion(content, lost);
    const taken = pictures.flatMap((url) => pictureIn(url, "", lost));
    return { ...placed, role, text: said.text, attachments: [...said.attachments, ...taken], at };
  }
  const said = readContents(content, lost);
  return { ...placed, role, ...splitThinkTags(said.text), at, model: firstText(modelName, name) };
}

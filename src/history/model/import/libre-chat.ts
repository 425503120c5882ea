import { isRecord } from "../../../platform/index.ts";
import { build } from "./build.ts";
import { readContents } from "./contents.ts";
import { createLost, fieldsOf, firstText, idOf, listOf, type LostCounter, timeOf } from "./foreign.ts";
import type { Importer } from "./imported.ts";
import type { ForeignMessage } from "./link-messages.ts";
import { endOf } from "./stop-reasons.ts";

const NAME = "librechat";

/** LibreChat's file of one conversation: its messages as a tree (`recursive`) or as a list with parents. */
export const libreChat: Importer = {
  name: NAME,
  recognises(value) {
    if (!isRecord(value) || idOf(value["conversationId"]) === undefined) return false;
    return Array.isArray(value["messagesTree"]) || Array.isArray(value["messages"]);
  },
  read(value) {
    const {
      conversationId,
      title,
      options,
      messagesTree,
      messages: list,
      createdAt,
      updatedAt,
    } = fieldsOf(value);
    const { model, promptPrefix, system } = fieldsOf(options);
    const lost = createLost();
    const flat = Array.isArray(messagesTree)
      ? flatten(messagesTree)
      : listOf(list).map((each) => ({ each, parent: undefined }));
    const messages = flat.map(({ each, parent }, place) =>
      readMessage(each, place, parent, firstText(model), lost),
    );
    return build({
      format: NAME,
      id: idOf(conversationId) ?? "",
      title,
      createdAt,
      updatedAt,
      model: firstText(model),
      system: firstText(system, promptPrefix),
      messages,
      lost,
    });
  },
};

interface Placed {
  readonly each: unknown;
  readonly parent: string | undefined;
}

/** The tree as a list, each message with the one that contains it. Without recursion: a tree may be deep. */
function flatten(tree: readonly unknown[]): readonly Placed[] {
  const flat: Placed[] = tree.map((each) => ({ each, parent: undefined }));
  for (const { each } of flat) {
    const { messageId, children } = fieldsOf(each);
    for (const child of listOf(children)) flat.push({ each: child, parent: idOf(messageId) });
  }
  return flat;
}

function readMessage(
  value: unknown,
  place: number,
  parent: string | undefined,
  model: string | undefined,
  lost: LostCounter,
): ForeignMessage {
  const { messageId, parentMessageId, text, content, isCreatedByUser, createdAt, files, ...more } =
    fieldsOf(value);
  const said = readContents(content, lost);
  for (const { type } of listOf(files).map(fieldsOf)) {
    lost.add(typeof type === "string" && type.startsWith("image/") ? "picture" : "file");
  }
  const role = isCreatedByUser === true ? "user" : isCreatedByUser === false ? "assistant" : undefined;
  if (role === undefined) lost.add("unknown");
  return {
    id: idOf(messageId) ?? `#${place}`,
    parent: idOf(parentMessageId) ?? parent,
    role,
    ...said,
    text: firstText(said.text, text) ?? "",
    model: firstText(more["model"]) ?? model,
    at: timeOf(createdAt),
    end: more["unfinished"] === true ? { ending: { status: "stopped" } } : endOf(more["finish_reason"]),
  };
}

import type { Attachment } from "../../../attachments/index.ts";
import type { Message } from "../../../chat/index.ts";
import type { Exporter, ExportedConversation } from "./exported.ts";

/** JSON Lines as the page of llama.cpp exports and imports them: all branches below a hidden root. */
export const llamaCppExport: Exporter = {
  name: "llama.cpp",
  extension: ".jsonl",
  mediaType: "application/jsonl",
  isMany: true,
  header: "",
  *write(conversation) {
    const { record, branch } = conversation;
    const { id, title, createdAt, updatedAt, isPinned } = record;
    const leaf = branch.at(-1)?.id;
    const session = { harness: "llama.cpp", type: "session", id, name: title, lastModified: updatedAt };
    yield line({ ...session, currNode: leaf ?? rootOf(id), ...(isPinned === true && { pinned: true }) });
    for (const message of messagesOf(conversation, createdAt)) yield line({ type: "message", message });
  },
};

function* messagesOf({ record: { id }, all, system = "" }: ExportedConversation, createdAt: number) {
  const children = new Map<string | undefined, string[]>();
  for (const { id: child, parent } of all) {
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [child]);
    else siblings.push(child);
  }
  const root = rootOf(id);
  const first = children.get(undefined) ?? [];
  const hasSystem = system.trim() !== "";
  const top = hasSystem ? `${root}-system` : root;
  const own = { convId: id, timestamp: createdAt };
  yield {
    ...own,
    id: root,
    type: "root",
    role: "system",
    content: "",
    parent: null,
    children: hasSystem ? [top] : first,
  };
  if (hasSystem)
    yield { ...own, id: top, type: "text", role: "system", content: system, parent: root, children: first };
  // The results of several calls are a message each, one after the other.
  const ends = new Map<string, string>();
  for (const message of all) {
    const { at = createdAt } = message;
    const parent = ends.get(message.parent ?? "") ?? message.parent ?? top;
    const placed = { convId: id, type: "text", timestamp: at, role: message.role };
    const said = saidIn(message);
    const ids = said.map((_, place) => (place === 0 ? message.id : `${message.id}-${place}`));
    ends.set(message.id, ids.at(-1) ?? parent);
    for (const [place, each] of said.entries()) {
      const next = ids[place + 1];
      yield {
        ...placed,
        ...{ id: ids[place], parent: ids[place - 1] ?? parent },
        ...each,
        children: next === undefined ? (children.get(message.id) ?? []) : [next],
      };
    }
  }
}

function saidIn(message: Message): readonly Readonly<Record<string, unknown>>[] {
  if (message.role === "user") {
    const { text, attachments = [] } = message;
    return [{ content: text, ...(attachments.length > 0 && { extra: attachments.map(extraOf) }) }];
  }
  if (message.role === "tool") {
    return message.results.map(({ text, callId }) => ({ content: text, toolCallId: callId }));
  }
  const { answer, thinking, toolCalls = [], madeBy } = message;
  const calls = toolCalls.map(({ id, name, args }) => ({
    id,
    type: "function",
    function: { name, arguments: args },
  }));
  const said = {
    content: answer,
    ...(thinking !== "" && { reasoningContent: thinking }),
    ...(calls.length > 0 && { toolCalls: JSON.stringify(calls) }),
    ...(madeBy !== undefined && madeBy.model !== "" && { model: madeBy.model }),
  };
  return [said];
}

/** As its newer versions write it; older ones have other names for the types. */
function extraOf(attachment: Attachment): Readonly<Record<string, unknown>> {
  const { name } = attachment;
  return attachment.kind === "picture"
    ? { type: "IMAGE", name, base64Url: attachment.url }
    : { type: "TEXT", name, content: attachment.text };
}

function rootOf(id: string): string {
  return `${id}-root`;
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

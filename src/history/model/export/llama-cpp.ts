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
  for (const message of all) {
    const { parent = top, at = createdAt } = message;
    const placed = { id: message.id, convId: id, type: "text", timestamp: at, role: message.role, parent };
    yield { ...placed, ...saidIn(message), children: children.get(message.id) ?? [] };
  }
}

function saidIn(message: Message): Readonly<Record<string, unknown>> {
  if (message.role === "user") return { content: message.text };
  const { answer, thinking, toolCalls = [], madeBy } = message;
  const calls = toolCalls.map(({ name, args }, index) => ({
    id: `call_${index}`,
    type: "function",
    function: { name, arguments: args },
  }));
  return {
    content: answer,
    ...(thinking !== "" && { reasoningContent: thinking }),
    ...(calls.length > 0 && { toolCalls: JSON.stringify(calls) }),
    ...(madeBy !== undefined && madeBy.model !== "" && { model: madeBy.model }),
  };
}

function rootOf(id: string): string {
  return `${id}-root`;
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

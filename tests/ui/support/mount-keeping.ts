import { vi } from "vitest";
import type { Attachment } from "../../../src/attachments/index.ts";
import { addTurn, type Tree, withAnswer } from "../../../src/chat/model/branches.ts";
import type { UpdatableStorage } from "../../../src/platform/index.ts";
import { createKeeping } from "../../../src/history/keeping.ts";
import { createMemoryStore } from "../../../src/history/services/memory-store.ts";
import { createSharedMemory } from "../../support/shared-memory.ts";

/** What keeps the conversations of a page, with a store and a storage in memory, and others that are full. */
export function mountKeeping(
  memory = createSharedMemory(),
  store = createMemoryStore(),
  full: UpdatableStorage[] = [],
) {
  const events = { onKept: vi.fn(), onFault: vi.fn(), onStored: vi.fn() };
  const places = [...full, memory.open()];
  return { ...events, memory, store, keeping: createKeeping(store, places, events) };
}

let count = 0;
const made = { newId: (): string => `m${(count += 1)}` };
export const ask = (tree: Tree, text: string, attachments: readonly Attachment[] = []): Tree =>
  addTurn(tree, { text, attachments }, made);
export const picture = (size: number): Attachment => ({
  ...{ kind: "picture", name: "a.png", width: 1, height: 1, alt: "" },
  url: `data:image/png;base64,${"A".repeat(size)}`,
});
export const answerOf = (tree: Tree): string => tree.messages.at(-1)?.id ?? "";
export const done = (tree: Tree, answer: string): Tree => {
  const end = { ending: { status: "done", reason: "stop" }, figures: undefined } as const;
  return withAnswer(tree, { thinking: "", answer, end });
};

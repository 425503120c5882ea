import { vi } from "vitest";
import { type Tree, treeOf } from "../../../src/chat/model/branches.ts";
import type { Message } from "../../../src/chat/model/conversation.ts";
import { mountConversationLog } from "../../../src/chat/view/conversation-log.ts";
import type { MarkdownTools } from "../../../src/markdown/draw/tools.ts";
import { find } from "../../../src/platform/view/find.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { nextFrame, region } from "./render-page.ts";
import { typedInMemory } from "./typed-in-memory.ts";

const tools: MarkdownTools = {
  parser: () => undefined,
  labels: TEXTS.en.labels,
  whenIdle: () => undefined,
  refine: () => undefined,
  onCopyCode: () => undefined,
};

/** Questions and answers by turns, of different lengths, with the ids `m0`, `m1` and so on. */
export function longConversation(count: number, name = "m"): Tree {
  const messages = Array.from({ length: count }, (_, index): Message => {
    const text = `${name}${index}. ${"Some words of it. ".repeat((index * 7) % 23)}`;
    const placed = { id: `${name}${index}`, ...(index > 0 && { parent: `${name}${index - 1}` }) };
    if (index % 2 === 0) return { role: "user", ...placed, text };
    const end = { ending: { status: "done", reason: "stop" }, figures: undefined } as const;
    return { role: "assistant", ...placed, thinking: "", answer: text, end };
  });
  return treeOf(new Map(messages.map((message) => [message.id, message])), messages.at(-1)?.id);
}

/** The real log with a conversation in it, in the page's styles. */
export async function mountLongLog(tree: Tree) {
  const root = region("response");
  const box = find(root, "[role=log]", HTMLElement);
  const jump = find(root, "[data-action=jump]", HTMLButtonElement);
  const events = {
    onCopy: vi.fn(),
    onCopyRich: vi.fn(),
    validate: vi.fn(),
    typed: typedInMemory(),
    onRunCall: vi.fn(() => ({ text: "42" })),
    onSendResults: vi.fn(),
    onTreatAsCalls: vi.fn(),
    onRegenerate: vi.fn(),
    onContinue: vi.fn(),
  };
  const changes = { onEdit: vi.fn(), onDelete: vi.fn(), onSwitch: vi.fn(), onWork: vi.fn() };
  const log = mountConversationLog(root, () => TEXTS.en, tools, { ...events, ...changes });
  const articles = (): readonly HTMLElement[] => [...box.querySelectorAll<HTMLElement>(":scope > [data-id]")];

  /** Waits until nothing is mounted or drawn any more. */
  async function rest(): Promise<void> {
    for (let still = 0; still < 3; still += 1) {
      const before = box.scrollHeight;
      await nextFrame();
      await log.drawn();
      if (box.scrollHeight !== before) still = -1;
    }
  }

  log.show(tree);
  await rest();
  return {
    root,
    box,
    jump,
    log,
    articles,
    rest,
    ids: (): readonly (string | undefined)[] => articles().map(({ dataset }) => dataset["id"]),
    /** The messages of which something can be seen. */
    seen(): readonly HTMLElement[] {
      const { top, bottom } = box.getBoundingClientRect();
      return articles().filter((article) => {
        const place = article.getBoundingClientRect();
        return place.bottom > top && place.top < bottom;
      });
    },
    fromEnd: (): number => Math.round(box.scrollHeight - box.clientHeight - box.scrollTop),
    /** The lines about the messages that are not mounted. */
    lines: (): readonly (string | null)[] =>
      [...box.querySelectorAll(".more-messages > span")].map((line) => line.textContent),
  };
}

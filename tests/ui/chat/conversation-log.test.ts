import { beforeEach, expect, test, vi } from "vitest";
import { addTurn, EMPTY_CONVERSATION, type Tree, withAnswer } from "../../../src/chat/model/branches.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { mountConversationLog } from "../../../src/chat/view/conversation-log.ts";
import { find } from "../../../src/platform/view/find.ts";
import type { MarkdownTools } from "../../../src/markdown/draw/tools.ts";
import { nextFrame, region, renderPage } from "../support/render-page.ts";
import { typedInMemory } from "../support/typed-in-memory.ts";

let texts = TEXTS.en;
const onCopy = vi.fn();
const onCopyRich = vi.fn();
const nothing = {
  validate: vi.fn(),
  typed: typedInMemory(),
  onRegenerate: vi.fn(),
  onContinue: vi.fn(),
  onEdit: vi.fn(),
  onDelete: vi.fn(),
  onSwitch: vi.fn(),
  onWork: vi.fn(),
};
/** Answers as they are before Markdown has been loaded: plain text, appended. */
const tools: MarkdownTools = {
  parser: () => undefined,
  labels: TEXTS.en.labels,
  whenIdle: () => undefined,
  refine: () => undefined,
  onCopyCode: () => undefined,
};

beforeEach(() => {
  texts = TEXTS.en;
  vi.resetAllMocks();
  renderPage();
});

const ask = (conversation: Tree, text: string): Tree =>
  addTurn(conversation, { text: text }, { newId: () => crypto.randomUUID() });
const answered = (conversation: Tree, answer: string): Tree =>
  withAnswer(conversation, {
    thinking: "",
    answer,
    end: { ending: { status: "done", reason: "stop" }, figures: undefined },
  });

function mount() {
  const root = region("response");
  const box = find(root, "[role=log]", HTMLElement);
  const shown = (): readonly (string | null)[] =>
    [...box.querySelectorAll("[data-part=answer]")].map((part) => part.textContent);
  return {
    root,
    box,
    shown,
    log: mountConversationLog(root, () => texts, tools, {
      onCopy,
      onCopyRich,
      onRunCall: () => ({ text: "42" }),
      onSendResults: vi.fn(),
      onTreatAsCalls: vi.fn(),
      ...nothing,
    }),
  };
}

test("Streamed text is drawn with the next frame, once for many chunks", async () => {
  const { log, shown, box } = mount();
  log.show(ask(EMPTY_CONVERSATION, "a"));
  const changes = vi.fn();
  new MutationObserver((records) => changes(records.length)).observe(box, {
    characterData: true,
    subtree: true,
  });
  for (const character of "Once upon a time") log.append("answer", character);
  expect(shown()).toEqual(["a", ""]);
  await nextFrame();
  expect(shown()).toEqual(["a", "Once upon a time"]);
  expect(changes).toHaveBeenCalledExactlyOnceWith(1);
});

test("What has arrived is on screen at the end of the run, and does not grow any more", async () => {
  const { log, box, shown } = mount();
  const conversation = ask(EMPTY_CONVERSATION, "a");
  log.show(conversation);
  log.append("answer", "Half");
  log.show(answered(conversation, "Half"));
  expect(box.ariaBusy).toBe("true");
  await nextFrame();
  expect(shown()).toEqual(["a", "Half"]);
  expect(box.ariaBusy).toBe("false");
  await nextFrame();
  expect(shown()).toEqual(["a", "Half"]);
});

test("A burst is rendered before the next frame", async () => {
  const { log, shown } = mount();
  log.show(ask(EMPTY_CONVERSATION, "a"));
  await nextFrame();
  vi.spyOn(globalThis, "requestAnimationFrame").mockReturnValue(1); // a frame that never comes
  log.append("answer", "A few words.");
  await new Promise((resolve) => setTimeout(resolve));
  expect(shown()).toEqual(["a", ""]);
  log.append("answer", " And then a flood.".repeat(200));
  await expect.poll(() => shown()[1]?.length).toBe(12 + 200 * 18);
  vi.restoreAllMocks();
});

test("Messages that stay are the same elements", async () => {
  const { log, box, shown } = mount();
  const first = answered(ask(EMPTY_CONVERSATION, "a"), "A");
  log.show(first);
  const elements = [...box.children];
  log.show(ask(first, "b"));
  texts = TEXTS.fr;
  log.show(ask(first, "c"));
  expect([...box.children].slice(0, 2)).toEqual(elements);
  expect(box.children[0]).toBe(elements[0]);
  await expect.poll(shown).toEqual(["a", "A", "c", ""]);
});

test("A new conversation empties it, Undo restores it in its order", async () => {
  const { root, log, shown } = mount();
  const empty = find(root, "[data-part=empty]", HTMLElement);
  const full = answered(ask(answered(ask(EMPTY_CONVERSATION, "a"), "A"), "b"), "B");
  log.show(full);
  expect(empty.hidden).toBe(true);
  log.show(EMPTY_CONVERSATION);
  expect(shown()).toEqual([]);
  expect(empty.hidden).toBe(false);
  log.show(full);
  await expect.poll(shown).toEqual(["a", "A", "b", "B"]); // an answer a frame
});

test("Copy copies the text of its own message", async () => {
  const { log, box } = mount();
  log.show(ask(answered(ask(EMPTY_CONVERSATION, "a"), "A"), "b"));
  log.append("answer", "B");
  await nextFrame();
  const buttons = box.querySelectorAll<HTMLButtonElement>("[data-action=copy]");
  for (const button of buttons) button.click();
  expect(onCopy.mock.calls).toEqual([
    ["a", buttons[0]],
    ["A", buttons[1]],
    ["b", buttons[2]],
    ["B", buttons[3]],
  ]);
});

test("The log does not announce single tokens to screen readers", () => {
  expect(mount().box.getAttribute("aria-live")).toBe("off");
});

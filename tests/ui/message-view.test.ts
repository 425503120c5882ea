import { beforeEach, describe, expect, test, vi } from "vitest";
import type { AssistantMessage, Message } from "../../src/core/conversation.ts";
import { TEXTS } from "../../src/core/texts/texts.ts";
import { find } from "../../src/ui/find.ts";
import { createMessageView } from "../../src/ui/message-view.ts";
import { renderPage } from "./support/render-page.ts";

const EVIL =
  '<img src=x onerror="globalThis.hacked = true"><script>globalThis.hacked = true</script>&amp;\n\n *b*';
const QUESTION: Message = { role: "user", id: "1", text: EVIL };
const ANSWER: AssistantMessage = { role: "assistant", id: "2", thinking: "", answer: "", end: undefined };
const FIGURES = {
  firstTokenMs: 300,
  totalMs: 1000,
  thinkingMs: undefined,
  inputTokens: 7,
  outputTokens: 20,
  estimated: true,
  tokensPerSecond: 12.34,
  finishReason: "stop",
};

beforeEach(renderPage);

function mount(message: Message, onCopy: (button: HTMLButtonElement) => void = () => undefined) {
  const view = createMessageView(message, TEXTS.en, onCopy);
  document.body.append(view.element);
  const part = (name: string): HTMLElement => find(view.element, `[data-part=${name}]`, HTMLElement);
  return { view, part };
}

describe("Text goes in as text", () => {
  test("in a question", () => {
    const { view, part } = mount(QUESTION);
    expect(part("answer").textContent).toBe(EVIL);
    expect(view.element.querySelector("img, script")).toBeNull();
  });

  test("in an answer and its thinking, character by character", () => {
    const { view, part } = mount(ANSWER);
    for (const character of EVIL) {
      view.append("answer", character);
      view.append("thinking", character);
    }
    expect([part("answer").textContent, part("thinking").textContent]).toEqual([EVIL, EVIL]);
    expect(view.element.querySelector("img, script")).toBeNull();
    expect(globalThis).not.toHaveProperty("hacked");
  });

  test("in what the server said", () => {
    const problem = { kind: "not-a-model-server", baseURL: EVIL, contentType: EVIL } as const;
    const end = {
      ending: { status: "failed", problem },
      figures: { ...FIGURES, finishReason: EVIL },
    } as const;
    const { view, part } = mount({ ...ANSWER, end });
    expect(part("ending").textContent).toContain(EVIL);
    expect(part("figures").textContent).toContain(EVIL);
    expect(view.element.querySelector("img, script")).toBeNull();
  });
});

describe("What has arrived is never written again", () => {
  test("An answer is one text node from its first to its last character", () => {
    const { view, part } = mount({ ...ANSWER, answer: "Once", thinking: "Hm" });
    const nodes = [part("answer").firstChild, part("thinking").firstChild];
    const observer = new MutationObserver(() => undefined);
    const watched = { childList: true, characterData: true, characterDataOldValue: true, subtree: true };
    observer.observe(part("answer"), watched);
    const seen: (string | null)[] = [];
    for (const text of [" upon", " a", "", " time"]) {
      view.append("answer", text);
      for (const { type, oldValue } of observer.takeRecords()) seen.push(type, oldValue);
    }
    expect(seen).toEqual([
      "characterData",
      "Once",
      "characterData",
      "Once upon",
      "characterData",
      "Once upon a",
    ]);
    expect([part("answer").firstChild, part("thinking").firstChild]).toEqual(nodes);
    expect(part("answer").firstChild).toBe(nodes[0]);
    expect(part("answer").childNodes).toHaveLength(1);
  });

  test("Its end and another language leave the text alone", () => {
    const { view, part } = mount(ANSWER);
    view.append("answer", "Once");
    const node = part("answer").firstChild;
    view.show({ ...ANSWER, end: { ending: { status: "stopped" }, figures: FIGURES } }, TEXTS.fr);
    expect(part("answer").firstChild).toBe(node);
    expect(part("answer").textContent).toBe("Once");
  });
});

describe("What a message shows", () => {
  test("Who speaks, as the name of an article, in the reader's language", () => {
    const { view } = mount(QUESTION);
    expect(view.element.matches("article[aria-label=You][data-role=user]")).toBe(true);
    const answer = mount(ANSWER).view;
    answer.show(ANSWER, TEXTS.fr);
    expect(answer.element.getAttribute("aria-label")).toBe(TEXTS.fr.labels.assistant);
  });

  test("Thinking only once there is some", () => {
    const { view } = mount(ANSWER);
    const fold = find(view.element, ".thinking", HTMLDetailsElement);
    expect(fold.hidden).toBe(true);
    view.append("thinking", "");
    expect(fold.hidden).toBe(true);
    view.append("thinking", "Hm");
    expect(fold.hidden).toBe(false);
  });

  test("Copy only once there is something to copy; it copies the answer, not the thinking", () => {
    const onCopy = vi.fn();
    const { view } = mount(ANSWER, onCopy);
    const copy = find(view.element, "[data-action=copy]", HTMLButtonElement);
    view.append("thinking", "Hm");
    expect(copy.hidden).toBe(true);
    view.append("answer", "Hi");
    expect(copy.hidden).toBe(false);
    copy.click();
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(copy);
    expect(view.copyable()).toBe("Hi");
  });

  test("Nothing of an end while it streams; then its word, its reason and its figures", () => {
    const { view, part } = mount(ANSWER);
    expect(part("ending").textContent + part("figures").textContent).toBe("");
    const problem = { kind: "dropped" } as const;
    view.show({ ...ANSWER, end: { ending: { status: "incomplete", problem }, figures: FIGURES } }, TEXTS.en);
    expect(view.element.dataset["status"]).toBe("incomplete");
    expect(part("ending").textContent).toBe(`Incomplete · ${TEXTS.en.problems.dropped(problem).what}`);
    expect(part("figures").textContent).toBe(
      "first token 0.3 s · ≈ 12.3 tokens/s · 7 tokens in · ≈ 20 tokens out · 1 s in all · finish reason: stop",
    );
  });

  test("A good end says nothing but its figures", () => {
    const ending = { status: "done", reason: "stop" } as const;
    const { part } = mount({ ...ANSWER, answer: "Hi", end: { ending, figures: FIGURES } });
    expect(part("ending").textContent).toBe("");
    expect(part("figures").textContent).toContain("first token");
  });
});

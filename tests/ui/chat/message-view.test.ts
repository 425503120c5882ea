import { beforeEach, describe, expect, test, vi } from "vitest";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { find } from "../../../src/platform/view/find.ts";
import { createUserMessageView } from "../../../src/chat/view/message-view.ts";
import { ANSWER, FIGURES, mountAnswer } from "../support/mount-answer.ts";
import { renderPage } from "../support/render-page.ts";

beforeEach(renderPage);

describe("What a message shows", () => {
  test("The author, as the name of an article, in the user's language", () => {
    const message = { role: "user", id: "1", text: "Hi" } as const;
    const question = createUserMessageView(message, { onCopy: vi.fn() });
    question.show(message, TEXTS.en);
    expect(question.element.matches("article[aria-label=You][data-role=user]")).toBe(true);
    const answer = mountAnswer(ANSWER).view;
    answer.show(ANSWER, TEXTS.fr);
    expect(answer.element.getAttribute("aria-label")).toBe(TEXTS.fr.labels.assistant);
  });

  test("Thinking only once there is some", () => {
    const { view } = mountAnswer(ANSWER);
    const fold = find(view.element, ".thinking", HTMLDetailsElement);
    expect(fold.hidden).toBe(true);
    view.append("thinking", "");
    expect(fold.hidden).toBe(true);
    view.append("thinking", "Hm");
    expect(fold.hidden).toBe(false);
  });

  test("Copy only once there is something to copy; it copies the answer, not the thinking", () => {
    const onCopy = vi.fn();
    const { view } = mountAnswer(ANSWER, onCopy);
    const copy = find(view.element, "[data-action=copy]", HTMLButtonElement);
    view.append("thinking", "Hm");
    expect(copy.hidden).toBe(true);
    view.append("answer", "Hi");
    expect(copy.hidden).toBe(false);
    copy.click();
    expect(onCopy).toHaveBeenCalledExactlyOnceWith("Hi", copy);
  });

  test("Nothing of an end while it streams; then its word, its reason and its figures", () => {
    const { view, part } = mountAnswer(ANSWER);
    expect(part("ending").textContent + part("figures").textContent).toBe("");
    const problem = { kind: "dropped" } as const;
    view.show({ ...ANSWER, end: { ending: { status: "incomplete", problem }, figures: FIGURES } }, TEXTS.en);
    expect(view.element.dataset["status"]).toBe("incomplete");
    expect(part("ending").textContent).toBe(`Incomplete · ${TEXTS.en.problems.dropped(problem).what}`);
    expect(part("figures").textContent).toBe(
      "first token 0.3 s · ≈ 12.3 tokens/s · 7 tokens in · ≈ 20 tokens out · 1 s in all · finish reason: stop",
    );
  });

  test("Edit of an answer only once it has ended; that it was edited is said, and its new text drawn", () => {
    const { view, part } = mountAnswer({ ...ANSWER, answer: "Hi" });
    const edit = find(view.element, "[data-action=edit]", HTMLButtonElement);
    expect(edit.hidden).toBe(true);
    const end = { ending: { status: "stopped" }, figures: undefined } as const;
    view.show({ ...ANSWER, answer: "Hi", end }, TEXTS.en);
    expect(edit.hidden).toBe(false);
    view.show({ ...ANSWER, answer: "Hello there", end, edited: true }, TEXTS.en);
    view.draw();
    expect(part("answer").textContent).toBe("Hello there");
    expect(part("ending").textContent).toBe("Stopped · by you; what arrived is kept · edited by you");
    expect(view.source()).toBe("Hello there");
  });

  test("A normal end shows only its figures", () => {
    const ending = { status: "done", reason: "stop" } as const;
    const { part } = mountAnswer({ ...ANSWER, answer: "Hi", end: { ending, figures: FIGURES } });
    expect(part("ending").textContent).toBe("");
    expect(part("figures").textContent).toContain("first token");
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { find } from "../../../src/platform/view/find.ts";
import { createUserMessageView } from "../../../src/chat/view/message-view.ts";
import { ANSWER, FIGURES, mountAnswer } from "../support/mount-answer.ts";
import { renderPage } from "../support/render-page.ts";

const EVIL =
  '<img src=x onerror="globalThis.hacked = true"><script>globalThis.hacked = true</script>&amp;\n\n *b*';

beforeEach(renderPage);

describe("Text goes in as text", () => {
  test("in a question", () => {
    const { element } = createUserMessageView(
      { role: "user", id: "1", text: EVIL },
      { onCopy: () => undefined },
    );
    document.body.append(element);
    expect(find(element, "[data-part=answer]", HTMLElement).textContent).toBe(EVIL);
    expect(element.querySelector("img, script")).toBeNull();
  });

  test("in an answer and its thinking, character by character", () => {
    const { view, part, append } = mountAnswer(ANSWER);
    for (const character of EVIL) {
      append("answer", character);
      append("thinking", character);
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
    const { view, part } = mountAnswer({ ...ANSWER, end });
    expect(part("ending").textContent).toContain(EVIL);
    expect(part("figures").textContent).toContain(EVIL);
    expect(view.element.querySelector("img, script")).toBeNull();
  });
});

describe("What has arrived is never written again", () => {
  test.each(["answer", "thinking"] as const)(
    "The text of the %s is one node from its first to its last character",
    (kind) => {
      const { part, append } = mountAnswer(ANSWER);
      append(kind, "Once");
      const box = part(kind);
      const node = document.createNodeIterator(box, NodeFilter.SHOW_TEXT).nextNode();
      const observer = new MutationObserver(() => undefined);
      observer.observe(box, {
        childList: true,
        characterData: true,
        characterDataOldValue: true,
        subtree: true,
      });
      const seen: (string | null)[] = [];
      for (const text of [" upon", " a", "", " time"]) {
        append(kind, text);
        for (const { type, oldValue } of observer.takeRecords()) seen.push(type, oldValue);
      }
      expect(seen.filter((type) => type === "childList")).toEqual([]);
      expect(seen).toEqual(expect.arrayContaining(["characterData", "Once", "Once upon", "Once upon a"]));
      expect(document.createNodeIterator(box, NodeFilter.SHOW_TEXT).nextNode()).toBe(node);
      expect(box.textContent).toBe("Once upon a time");
    },
  );

  test("Its end and another language leave the text alone", () => {
    const { view, part, append } = mountAnswer(ANSWER);
    append("answer", "Once");
    const node = document.createNodeIterator(part("answer"), NodeFilter.SHOW_TEXT).nextNode();
    view.show({ ...ANSWER, end: { ending: { status: "stopped" }, figures: FIGURES } }, TEXTS.fr);
    view.draw();
    expect(document.createNodeIterator(part("answer"), NodeFilter.SHOW_TEXT).nextNode()).toBe(node);
    expect(part("answer").textContent).toBe("Once");
  });
});

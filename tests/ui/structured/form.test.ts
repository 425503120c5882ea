import { beforeEach, describe, expect, test, vi } from "vitest";
import { find } from "../../../src/platform/view/find.ts";
import { sentSchema } from "../../../src/structured/model/schema-draft.ts";
import type { AssistantMessage } from "../../../src/chat/model/conversation.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { createFormStream } from "../../../src/structured/view/form-stream.ts";
import { createVerdict } from "../../../src/structured/view/verdict.ts";
import { structuredEn } from "../../../src/structured/texts/en.ts";
import { ANNA, PERSON } from "../../support/schema.ts";
import { ANSWER, mountAnswer } from "../support/mount-answer.ts";
import { renderPage } from "../support/render-page.ts";

const { labels } = TEXTS.en;

beforeEach(renderPage);

function mountForm(schema: Readonly<Record<string, unknown>> = PERSON) {
  const target = document.body.appendChild(document.createElement("div"));
  const other = { append: vi.fn(), finish: vi.fn(), draw: () => false };
  const stream = createFormStream(
    target,
    schema,
    () => labels,
    structuredEn.number,
    () => other,
  );
  return {
    target,
    other,
    stream,
    write(...pieces: readonly string[]): void {
      for (const piece of pieces) {
        stream.append(piece);
        while (stream.draw());
      }
    },
    end(): void {
      stream.finish();
      while (stream.draw());
    },
  };
}

describe("The form of an answer", () => {
  test.each([
    ANNA,
    `\`\`\`json\n${ANNA}\n\`\`\``,
    '{"name":"a\\n\\ud83d\\ude00","other":{"x":[[],{},null,1.5]},"name":"again"',
    '{"name":"Anna"} and more',
    '{"name": oops, "age": 1}',
  ])("is the same whole and character by character: %s", (text) => {
    const [whole, pieces] = [mountForm(), mountForm()];
    whole.write(text);
    whole.end();
    pieces.write(...text.split(""));
    pieces.end();
    expect(pieces.target.innerHTML).toBe(whole.target.innerHTML);
    expect(whole.other.append).not.toHaveBeenCalled();
  });

  test("has a place for each property of the schema at once, and moves or redraws nothing that has arrived", () => {
    const { target, write } = mountForm();
    write('{"age":7,"fr');
    const rows = [...target.querySelectorAll(".form-row")];
    const value = target.querySelector(".form-value");
    expect(rows.map((row) => find(row, "dt", HTMLElement).firstChild?.textContent)).toEqual([
      "Full name",
      "age",
      "friends",
      "awake",
    ]);
    const removed = vi.fn();
    const observer = new MutationObserver((records) => {
      for (const { removedNodes } of records) if (removedNodes.length > 0) removed();
    });
    observer.observe(target, { childList: true, subtree: true });
    write('iends":[{"name":"Ben"}],"name":"Anna"');
    expect([...(target.querySelectorAll(".form-group")[0]?.children ?? [])]).toEqual(rows);
    expect(target.querySelector(".form-value:nth-child(1)")).not.toBeNull();
    expect(value?.isConnected).toBe(true);
    expect(observer.takeRecords().flatMap(({ removedNodes }) => [...removedNodes])).toEqual([]);
    observer.disconnect();
  });

  test("what is no JSON goes to the other view, all of it", () => {
    const { other, target, write, end } = mountForm();
    write("`", "`", "x is no fence", " and more");
    end();
    expect(other.append.mock.calls.flat().join("")).toBe("``x is no fence and more");
    expect(other.finish).toHaveBeenCalled();
    expect(target.querySelector("[data-part=form]")).toBeNull();
  });

  test("a schema that refers to itself is followed as far as the answer goes", () => {
    const { target, write, end } = mountForm({
      type: "object",
      properties: {
        title: { type: "string", title: "T" },
        next: { anyOf: [{ type: "null" }, { $ref: "#" }] },
      },
    });
    write('{"title":"1","next":{"title":"2","next":null}}');
    end();
    expect([...target.querySelectorAll("dt")].map((term) => term.textContent)).toEqual([
      "T",
      "next",
      "T",
      "next",
    ]);
  });

  test("a deep answer and one with many parts neither throw nor are lost", () => {
    const { target, write, end } = mountForm();
    write(`{"a":${"[".repeat(1000)}`);
    end();
    expect(target.textContent).toContain("[".repeat(900));
    const many = mountForm();
    many.write(`{"list":[${"1,".repeat(5000)}1]}`);
    many.end();
    expect(many.target.querySelectorAll("li").length).toBe(5001);
  });
});

describe("An answer with a schema", () => {
  const madeBy = {
    model: "",
    baseURL: "http://127.0.0.1/v1",
    settings: { response_format: { type: "json_schema", json_schema: { name: "x", schema: PERSON } } },
  };
  const message: AssistantMessage = { ...ANSWER, madeBy };
  const end = { ending: { status: "done", reason: "stop" }, figures: undefined } as const;

  test("is a form, then text as written, then a form again; its words follow the language", () => {
    const { view, append, part } = mountAnswer(message);
    for (const piece of ANNA) append("answer", piece);
    view.show({ ...message, answer: ANNA, end }, TEXTS.en);
    while (view.draw());
    const raw = find(view.element, "[data-action=raw]", HTMLButtonElement);
    raw.click();
    expect(part("answer").textContent).toBe(ANNA);
    raw.click();
    while (view.draw());
    expect(part("answer").querySelectorAll(".form-value").length).toBe(5);
    view.show({ ...message, answer: ANNA, end }, TEXTS.fr);
    expect(part("form").textContent).toContain("oui");
    expect(sentSchema(madeBy.settings)).toEqual(PERSON);
  });

  test("says what became of the schema, once it has ended, and again in another language", async () => {
    const root = document.createElement("div");
    const onGrown = vi.fn();
    const validate = vi.fn().mockResolvedValue({ kind: "unchecked", why: "library", said: "offline" });
    const verdict = createVerdict(root, PERSON, validate, onGrown);
    const ended = { answer: ANNA, thinking: "", end: "model" } as const;
    verdict.show(ended, TEXTS.en);
    expect(root.textContent).toBe(structuredEn.verdicts.checking);
    await expect.poll(() => root.textContent).toBe(structuredEn.verdicts.uncheckedLibrary);
    expect(onGrown).toHaveBeenCalledOnce();
    verdict.show(ended, TEXTS.fr);
    expect(root.textContent).toBe(TEXTS.fr.structured.verdicts.uncheckedLibrary);
    expect(validate).toHaveBeenCalledOnce();
    verdict.clear();
    expect(root.hidden).toBe(true);
  });
});

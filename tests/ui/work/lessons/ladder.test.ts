import axe from "axe-core";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { Language } from "../../../../src/platform/model/language.ts";
import { find } from "../../../../src/platform/view/find.ts";
import { mountLadder } from "../../../../src/work/lessons/ladder.ts";
import firstPage from "../../../../docs/ladder/1-fetch.html?raw";
import { usePageStyles } from "../../support/page-styles.ts";

usePageStyles();

afterEach(() => document.body.replaceChildren());
afterAll(() => {
  delete document.documentElement.dataset["theme"];
});

function mount() {
  const root = document.createElement("div");
  document.body.replaceChildren(root);
  let language: Language = "en";
  const onCopy = vi.fn<(text: string, button: HTMLButtonElement) => void>();
  const onSave = vi.fn<(text: string, file: string) => void>();
  const ladder = mountLadder(root, () => language, { onCopy, onSave });
  return {
    root,
    onCopy,
    onSave,
    step: (name: string): HTMLElement => find(root, `[data-step=${name}]`, HTMLElement),
    linesOf: (name: string, kind: string): readonly string[] =>
      [...root.querySelectorAll(`[data-step=${name}] [data-kind=${kind}] code`)].map(
        (line) => line.textContent,
      ),
    onlyChanges: find(root, "[name=ladderOnlyChanges]", HTMLInputElement),
    inFrench(): void {
      language = "fr";
      ladder.show();
    },
  };
}

describe("The ladder", () => {
  test("shows the first page whole, and of each other what it changes", () => {
    const { root, linesOf } = mount();
    expect([...root.querySelectorAll("h4")].map((title) => title.textContent)).toEqual([
      "fetch",
      "Server-sent events, by hand",
      "openai",
      "LangChain",
      "LangChain, with prompt template and parser",
    ]);
    expect(`${linesOf("fetch", "same").join("\n")}\n`).toBe(firstPage);
    expect(linesOf("events", "added")).toContain("          stream: true,");
    expect(linesOf("events", "removed")).toContain("      const completion = await response.json();");
    expect(linesOf("chain", "hidden").join()).toMatch(/\d+ lines as before/);
  });

  test("marks a change by a sign and a word, not by its colour alone", () => {
    const { step } = mount();
    const line = find(step("events"), "[data-kind=added]", HTMLElement);
    expect(line.textContent.replace(/\s+/g, " ").trim()).toMatch(/^\+ added: /);
  });

  test("shows the whole page on demand", () => {
    const { onlyChanges, linesOf } = mount();
    onlyChanges.click();
    expect(linesOf("chain", "hidden")).toEqual([]);
    expect(linesOf("chain", "same")[0]).toBe("<!doctype html>");
  });

  test("gives the whole page to copy and to download", () => {
    const { step, onCopy, onSave } = mount();
    find(step("fetch"), "[data-action=copy-step]", HTMLButtonElement).click();
    expect(onCopy.mock.lastCall?.[0]).toBe(firstPage.trimEnd());
    find(step("fetch"), "[data-action=save-step]", HTMLButtonElement).click();
    expect(onSave).toHaveBeenCalledWith(firstPage, "1-fetch.html");
  });

  test("is put in French", () => {
    const { root, inFrench } = mount();
    inFrench();
    expect(root.textContent).toContain("De fetch à LangChain");
    expect(root.textContent).toContain("lignes inchangées");
  });

  test.each(["light", "dark"])(
    "fits 390 px and has no fault that axe finds, in the %s theme",
    async (theme) => {
      await page.viewport(390, 900);
      document.documentElement.dataset["theme"] = theme;
      const { root } = mount();
      const { violations } = await axe.run(root);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    },
  );
});

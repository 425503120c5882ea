import axe from "axe-core";
import { page, userEvent } from "vitest/browser";
import { afterEach, describe, expect, test } from "vitest";
import { find } from "../../../../src/platform/view/find.ts";
import { mountCodeTabs, REQUEST } from "../../support/mount-code.ts";
import { nextFrame } from "../../support/render-page.ts";

afterEach(() => document.body.replaceChildren());

describe("A setting", () => {
  const active = (root: HTMLElement) =>
    [...root.querySelectorAll("[role=tabpanel]:not([hidden]) [data-active]")].map((line) =>
      line.textContent.trim(),
    );

  test("has its lines highlighted, also in another tab and after a change", async () => {
    const { root, code, tab } = await mountCodeTabs();
    code.showSetting("max_tokens");
    expect(active(root)).toEqual(["maxTokens: 5,"]);
    await tab("fetch").click();
    await nextFrame();
    expect(active(root)).toEqual(["max_tokens: 5,"]);
    code.show({ ...REQUEST, fields: { max_tokens: 7 } });
    await nextFrame();
    expect(active(root)).toEqual(["max_tokens: 7,"]);
    code.showSetting(undefined);
    expect(active(root)).toEqual([]);
  });

  test("is named when the pointer is on its line", async () => {
    const { root, events } = await mountCodeTabs();
    const line = find(root, "[data-setting=temperature]", HTMLElement);
    await userEvent.hover(line, { position: { x: 20, y: 10 } }); // lines are longer than the window
    expect(events.onSetting).toHaveBeenLastCalledWith("temperature");
    await userEvent.hover(find(root, "[role=tablist]", HTMLElement));
    expect(events.onSetting).toHaveBeenLastCalledWith(undefined);
  });
});

describe("Without code", () => {
  test("the reason is shown, and nothing to copy", async () => {
    const { panel, text } = await mountCodeTabs({ request: "There is no such request." });
    expect(panel().textContent).toContain("There is no such request.");
    expect(text()).toBe("");
    expect(page.getByRole("button", { name: "Copy", exact: true }).query()).toBeNull();
  });

  test("a model in the browser says why", async () => {
    const { panel } = await mountCodeTabs({ request: { ...REQUEST, baseURL: "browser://this/v1" } });
    expect(panel().textContent).toContain("no address that another program could ask");
  });

  test.each(["", '{"imports":{"@langchain/openai":"./vendor/x.js"}}'])(
    "a page with its own libraries says why, and shows the other tabs: %s",
    async (map) => {
      const { panel, tab, text } = await mountCodeTabs({ map });
      expect(panel().textContent).toContain("brings its own libraries");
      await tab("fetch").click();
      await nextFrame();
      expect(text()).toContain("await fetch(");
    },
  );
});

describe("Everyone", () => {
  test("finds no fault with axe, in English or French, and long lines scroll inside", async () => {
    const { root, speakFrench, panel } = await mountCodeTabs();
    await page.viewport(390, 800);
    root.style.padding = "0 1rem";
    const block = find(panel(), "pre", HTMLElement);
    expect(block.scrollWidth).toBeGreaterThan(block.clientWidth);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    for (const theme of ["light", "dark"]) {
      document.documentElement.dataset["theme"] = theme;
      await Promise.all(root.getAnimations({ subtree: true }).map(({ finished }) => finished));
      const { violations } = await axe.run(root);
      expect(
        violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => [html, failureSummary])),
      ).toEqual([]);
    }
    delete document.documentElement.dataset["theme"];
    speakFrench();
    await nextFrame();
    await expect.element(panel()).toHaveAccessibleName("Page LangChain");
    await expect.element(block).toHaveAccessibleName("Code : LangChain page");
    expect(page.getByRole("button", { name: "Télécharger cette page" }).query()).not.toBeNull();
    await page.viewport(1280, 800);
  });
});

describe("A picture in the request", () => {
  const url = `data:image/png;base64,${"iVBORw0K".repeat(100_000)}`;
  const content = [
    { type: "text", text: "What is this?" } as const,
    { type: "image_url", image_url: { url } } as const,
  ];
  const request = { ...REQUEST, messages: [{ role: "user", content } as const] };

  test("is cut where it is shown, at once and in every target, and whole where it is copied", async () => {
    const { root, panel, tab, text, events } = await mountCodeTabs({ request });
    for (const name of ["LangChain page", "LangChain JS", "openai JS", "fetch", "curl", "Python", "HAR"]) {
      await tab(name).click();
      for (const target of panel().querySelectorAll("option")) {
        const select = find(panel(), "select", HTMLSelectElement);
        select.value = target.value;
        select.dispatchEvent(new Event("change"));
        await nextFrame();
        find(root, "[role=tabpanel]:not([hidden]) [data-action=copy-code]", HTMLButtonElement).click();
        const [copied = ""] = events.onCopy.mock.lastCall ?? [];
        expect(copied.replaceAll(/\s|>>request\.json echo\(/g, ""), name).toContain(url);
        if (target.value === "cmd") continue; // whose lines are short
        expect(text().length, target.value).toBeLessThan(10_000);
        expect(text()).toContain("799,960 characters");
      }
    }
  });
});

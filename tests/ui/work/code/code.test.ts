import { page, userEvent } from "vitest/browser";
import { afterEach, describe, expect, test } from "vitest";
import { mountCodeTabs, REQUEST } from "../../support/mount-code.ts";
import { nextFrame } from "../../support/render-page.ts";

afterEach(() => document.body.replaceChildren());

describe("The request as code", () => {
  test("has a tab for each language, and the first shows a page", async () => {
    const { root, text, panel } = await mountCodeTabs();
    expect([...root.querySelectorAll("[role=tab]")].map(({ textContent }) => textContent)).toEqual([
      "LangChain page",
      "LangChain JS",
      "openai JS",
      "fetch",
      "curl",
      "Python",
      "HAR",
    ]);
    await expect.element(panel()).toHaveAccessibleName("LangChain page");
    expect(text()).toContain("esm.sh/@langchain/openai@1.0.0");
    expect(text()).toContain("temperature: 0,");
  });

  test("is reached by arrow keys, and only what is shown is written", async () => {
    const { root, tab, panel } = await mountCodeTabs();
    await tab("LangChain page").click();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await nextFrame();
    await expect.element(panel()).toHaveAccessibleName("openai JS");
    expect(panel().textContent).toContain("new OpenAI");
    await userEvent.keyboard("{End}");
    await nextFrame();
    await expect.element(panel()).toHaveAccessibleName("HAR");
    const written = [...root.querySelectorAll("[role=tabpanel] code")].map((code) => code.textContent !== "");
    expect(written.slice(3)).toEqual([false, false, false, true]);
  });

  test("follows the request, once per frame", async () => {
    const { code, text } = await mountCodeTabs();
    const before = text();
    for (const temperature of [0.1, 0.2, 0.3]) code.show({ ...REQUEST, fields: { temperature } });
    expect(text()).toBe(before);
    await nextFrame();
    expect(text()).toContain("temperature: 0.3,");
    expect(text()).not.toContain("maxTokens");
    expect(
      text()
        .split("\n")
        .filter((line) => line === "</script>").length,
    ).toBe(2);
  });

  test("has a choice of shells, and of Python’s libraries", async () => {
    const { tab, text } = await mountCodeTabs();
    await tab("curl").click();
    await page.getByRole("combobox", { name: "Shell" }).selectOptions("cmd");
    await nextFrame();
    expect(text()).toContain(">request.json echo({");
    await tab("Python").click();
    await page.getByRole("combobox", { name: "Library" }).selectOptions("requests");
    await nextFrame();
    expect(text()).toContain("import requests");
  });
});

describe("The buttons", () => {
  test("copy and download what is shown", async () => {
    const { events, tab, text } = await mountCodeTabs();
    await page.getByRole("button", { name: "Copy", exact: true }).click();
    expect(events.onCopy.mock.lastCall?.[0]).toBe(text());
    await page.getByRole("button", { name: "Download this page" }).click();
    expect(events.onDownload).toHaveBeenLastCalledWith({
      name: "langchain.html",
      mediaType: "text/html",
      text: text(),
    });
    await tab("HAR").click();
    await page.getByRole("button", { name: "Download", exact: true }).click();
    expect(events.onDownload.mock.lastCall?.[0]).toMatchObject({ name: "request.har" });
    expect(JSON.parse(events.onDownload.mock.lastCall?.[0].text ?? "")).toHaveProperty("log");
  });
});

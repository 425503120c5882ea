import { beforeEach, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { inBrowserError } from "../../../../src/in-browser/texts/in-browser-error.ts";
import { find } from "../../../../src/platform/view/find.ts";
import { createFakeInBrowser, stored } from "../../support/fake-in-browser.ts";
import { mountInBrowser } from "../../support/mount-in-browser.ts";
import { renderConfiguration } from "../../support/render-page.ts";

const QWEN = "Qwen2.5-0.5B-Instruct-Q4_K_M";

beforeEach(renderConfiguration);

describe("The list", () => {
  test("has the toy, which says that it is one, the known models, and what else is kept", async () => {
    const { unfold, ids, says, row, actions } = mountInBrowser(createFakeInBrowser(stored("mine")));
    await unfold();
    expect(ids()).toEqual([
      "toy-chat",
      "SmolLM2-360M-Instruct-Q8_0",
      QWEN,
      "SmolLM2-135M-Instruct-Q8_0",
      "mine",
    ]);
    expect(says("toy-chat", "purpose")).toMatch(/^A toy, made to show this page working/);
    expect(says("toy-chat", "facts")).toBe("4.39 MB · CC0-1.0 · comes with the page");
    expect(says(QWEN, "facts")).toBe("398 MB · Apache-2.0");
    expect(says("mine", "facts")).toBe("100 MB");
    const link = find(row(QWEN), "a", HTMLAnchorElement);
    expect(link.href).toBe("https://huggingface.co/bartowski/Qwen2.5-0.5B-Instruct-GGUF");
    expect(link.relList.contains("noopener") && link.relList.contains("noreferrer")).toBe(true);
    expect(find(row("mine"), "a", HTMLAnchorElement).checkVisibility()).toBe(false);
    expect([actions("toy-chat"), actions(QWEN), actions("mine")]).toEqual([
      ["Use"],
      ["Download"],
      ["Use", "Delete"],
    ]);
  });

  test("has buttons that say aloud whose they are", async () => {
    const { unfold, row } = mountInBrowser();
    await unfold();
    const use = page.elementLocator(row("toy-chat")).getByRole("button", { name: "Use Causette toy chat" });
    await expect.element(use).toBeVisible();
    const download = page.getByRole("button", { name: "Download Qwen2.5 0.5B Instruct" });
    await expect.element(download).toBeVisible();
  });

  test("offers to go on with a part, or to delete it; without an address, only that", async () => {
    const part = { storedBytes: 40_000_000, isWhole: false };
    const fake = createFakeInBrowser(stored("web", part), stored("disk", { ...part, url: undefined }));
    const { unfold, actions, says } = mountInBrowser(fake);
    await unfold();
    expect(says("web", "state")).toBe("40 MB of 100 MB have come; the rest is missing.");
    expect([actions("web"), actions("disk")]).toEqual([["Resume", "Delete"], ["Delete"]]);
  });

  test("shows what is in memory, and which model is used", async () => {
    const { models, unfold, actions, says, engine, inBrowser, press } = mountInBrowser();
    await unfold();
    models.setServer("browser://this/v1", "toy-chat");
    expect(says("toy-chat", "state")).toBe("In use; loaded into memory with the next question.");
    const progress = { doneBytes: 1, totalBytes: 4 };
    engine({ kind: "loading", id: "toy-chat", progress });
    await vi.waitFor(() => expect(says("toy-chat", "figures")).toBe("25%"));
    expect(actions("toy-chat")).toEqual([]);
    engine({ kind: "loaded", id: "toy-chat", contextTokens: 2048, threads: 1 });
    expect(says("toy-chat", "state")).toBe("In use, loaded · 1 thread · context of 2,048 tokens");
    expect(actions("toy-chat")).toEqual(["Unload"]);
    press("toy-chat", "unload");
    expect(inBrowser.unload).toHaveBeenCalledOnce();
  });

  test("shows the free space, and when the browser may delete stored models", async () => {
    const fake = createFakeInBrowser(stored("mine"));
    fake.store.space.mockResolvedValue({ usedBytes: 1e8, freeBytes: 2.5e9, isPersistent: false });
    const { unfold, part } = mountInBrowser(fake);
    await unfold();
    expect(part("space").textContent).toBe(
      "The models take 100 MB. There is room for 2.5 GB in this browser.",
    );
    await expect.element(part("persistence")).toHaveTextContent(/may clear them/);
  });

  test("is there without a place to keep models, for the toy still answers", async () => {
    const fake = createFakeInBrowser();
    fake.store.list.mockRejectedValue(inBrowserError({ kind: "no-model-store", said: "no OPFS" }));
    const { unfold, part, actions } = mountInBrowser(fake);
    await unfold();
    expect(part("list-failure").textContent).toContain("no storage for models");
    expect(actions("toy-chat")).toEqual(["Use"]);
  });
});

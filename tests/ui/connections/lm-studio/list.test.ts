import { beforeEach, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { find } from "../../../../src/platform/view/find.ts";
import { EMBEDDING, LOADED, mountLmStudio, ON_DISK } from "../../support/mount-lm-studio.ts";
import { renderConfiguration } from "../../support/render-page.ts";

const { id: DISK } = ON_DISK;
const { id: MEMORY } = LOADED;

beforeEach(renderConfiguration);

describe("The list", () => {
  test("shows what each model is and what is loaded, embedding models separately", () => {
    const { says, actions, root } = mountLmStudio();
    expect(says(MEMORY, "facts")).toBe("qwen/qwen3-4b-2507 · 4B · Q4_K_M · 2.5 GB · tools");
    expect(says(MEMORY, "state")).toBe("Loaded · context of 8,192 tokens, 32,768 possible");
    expect(actions(MEMORY)).toEqual(["Use", "Unload"]);
    expect(says(DISK, "facts")).toBe("google/gemma-3-12b · 8.15 GB · context up to 131,072 tokens · vision");
    expect(says(DISK, "state")).toBeUndefined();
    expect(actions(DISK)).toEqual(["Load"]);
    const chat = find(root, "[data-part=lm-studio-chat]", HTMLElement);
    expect([...chat.children].map((each) => each.ariaLabel)).toEqual(["Qwen3 4B Instruct", "Gemma 3 12B"]);
    expect(actions(EMBEDDING.id)).toEqual(["Load"]);
  });

  test("is there only in front of an LM Studio", () => {
    const { panel, tell, section, app, press } = mountLmStudio();
    expect(panel.checkVisibility()).toBe(true);
    section.onFacts?.({ kind: "ollama", source: "openai", models: [ON_DISK] });
    expect(panel.checkVisibility()).toBe(false);
    tell([LOADED]);
    expect(panel.checkVisibility()).toBe(true);
    tell(undefined);
    expect(panel.checkVisibility()).toBe(false);
    tell([ON_DISK]);
    press(DISK, "load");
    tell(undefined);
    expect(panel.checkVisibility()).toBe(true);
    app.apply({ baseURL: "http://127.0.0.1:11434/v1" });
    expect(panel.checkVisibility()).toBe(false);
  });

  test("without a model says how to get one", async () => {
    const { root } = mountLmStudio([]);
    await expect.element(page.elementLocator(root).getByText("has no model yet")).toBeVisible();
  });

  test("asks the server again when it is unfolded", async () => {
    const { panel, refresh } = mountLmStudio();
    await vi.waitFor(() => expect(refresh).toHaveBeenCalledOnce());
    panel.open = false;
    panel.open = true;
    await vi.waitFor(() => expect(refresh).toHaveBeenCalledTimes(2));
  });

  test("Use takes a model for the next questions", () => {
    const { app, press, says, actions } = mountLmStudio();
    press(MEMORY, "use");
    expect(app.change).toHaveBeenCalledExactlyOnceWith({ model: MEMORY });
    expect(says(MEMORY, "state")).toMatch(/^In use · Loaded/);
    expect(actions(MEMORY)).toEqual(["Unload"]);
  });
});

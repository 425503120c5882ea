import { beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ProblemError } from "../../../../src/chat/model/problem-error.ts";
import { find } from "../../../../src/platform/view/find.ts";
import { EMBEDDING, LOADED, mountLmStudio, ON_DISK } from "../../support/mount-lm-studio.ts";
import { renderConfiguration } from "../../support/render-page.ts";

const { id: DISK } = ON_DISK;
const { id: MEMORY } = LOADED;
const SERVER = { baseURL: "http://127.0.0.1:1234/v1", key: "" };
const TOO_BIG = new ProblemError({
  kind: "server-error",
  status: 500,
  said: "insufficient system resources",
});

beforeEach(renderConfiguration);

describe("Loading", () => {
  test("counts the seconds, then shows the time and the memory that it took", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
    try {
      const { root, lmStudio, load, refresh, says, actions, spoken, context } = mountLmStudio();
      await page.elementLocator(context(DISK)).fill("16384");
      await page.elementLocator(root).getByRole("button", { name: "Load Gemma 3 12B" }).click();
      expect(lmStudio.load).toHaveBeenCalledExactlyOnceWith(SERVER, DISK, 16_384, expect.anything());
      expect(says(DISK, "state")).toBe("Loading Gemma 3 12B, 0 s");
      expect(actions(DISK)).toEqual(["Cancel"]);
      vi.advanceTimersByTime(12_300);
      expect(says(DISK, "state")).toBe("Loading Gemma 3 12B, 12 s");
      refresh.mockClear();
      load.end({ instanceId: DISK, seconds: 3.21 });
      await vi.waitFor(() =>
        expect(says(DISK, "note")).toMatch(/^Loaded in 3.2 s. Its weights take 8.15 GB/),
      );
      expect(says(DISK, "state")).toBe("Loaded · context of 16,384 tokens, 131,072 possible");
      expect(actions(DISK)).toEqual(["Use", "Unload"]);
      expect(spoken()).toBe("Gemma 3 12B · Loaded in 3.2 s.");
      expect(refresh).toHaveBeenCalledOnce();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test("by the keyboard keeps the focus at the model, and what was typed elsewhere", async () => {
    const { load, tell, row, context } = mountLmStudio();
    context(EMBEDDING.id).value = "512";
    context(DISK).focus();
    await userEvent.keyboard("4096{Enter}");
    expect(document.activeElement).toBe(find(row(DISK), "[data-action=cancel]", HTMLButtonElement));
    load.end({ instanceId: DISK, seconds: 1 });
    const use = find(row(DISK), "[data-action=use]", HTMLButtonElement);
    await vi.waitFor(() => expect(document.activeElement).toBe(use));
    tell([{ ...ON_DISK, isLoaded: true, instanceIds: [DISK], contextTokens: 4096 }, LOADED, EMBEDDING]);
    expect(document.activeElement).toBe(use);
    expect(context(EMBEDDING.id).value).toBe("512");
  });

  test.each(["0", "131073", "1.5", "-"])("of a context of “%s” is refused at the field", async (typed) => {
    const { lmStudio, context, press, row } = mountLmStudio();
    context(DISK).focus();
    await userEvent.keyboard(typed);
    press(DISK, "load");
    expect(lmStudio.load).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(context(DISK));
    const field = page.elementLocator(context(DISK));
    await expect.element(field).toHaveAccessibleDescription(/^A whole number of tokens from 1 to 131,072/);
    await userEvent.keyboard("9");
    expect(row(DISK).querySelector(".fault")).toBeNull();
  });

  test("without a context length leaves it to LM Studio", () => {
    const { lmStudio, press } = mountLmStudio();
    press(DISK, "load");
    expect(lmStudio.load.mock.calls[0]?.slice(1, 3)).toEqual([DISK, undefined]);
  });

  test("that fails says so at its model, in the server's words, and can be tried again", async () => {
    const { load, press, says, actions, lmStudio, tell, panel } = mountLmStudio();
    press(DISK, "load");
    load.fail(TOO_BIG);
    await vi.waitFor(() => expect(says(DISK, "failure")).toContain("insufficient system resources"));
    expect(says(DISK, "failure")).toContain("unload another model or choose a shorter context");
    expect(says(MEMORY, "failure")).toBeUndefined();
    expect(actions(DISK)).toEqual(["Load", "Dismiss"]);
    tell(undefined);
    expect(panel.checkVisibility()).toBe(true);
    press(DISK, "load");
    expect(lmStudio.load).toHaveBeenCalledTimes(2);
    expect(says(DISK, "failure")).toBeUndefined();
  });

  test("Cancel only ends the waiting", async () => {
    const { press, says, actions, refresh, tell } = mountLmStudio();
    press(DISK, "load");
    press(DISK, "cancel");
    await vi.waitFor(() => expect(says(DISK, "note")).toContain("LM Studio may go on loading"));
    expect(actions(DISK)).toEqual(["Load", "Look again", "Dismiss"]);
    refresh.mockClear();
    press(DISK, "look");
    expect(refresh).toHaveBeenCalledOnce();
    tell([{ ...ON_DISK, isLoaded: true }]);
    expect(says(DISK, "note")).toBeUndefined();
    expect(actions(DISK)).toEqual(["Use", "Unload"]);
  });

  test("that ends after a change of server is ignored", async () => {
    const { press, load, app, tell, says, refresh } = mountLmStudio();
    await vi.waitFor(() => expect(refresh).toHaveBeenCalledOnce());
    press(DISK, "load");
    app.apply({ baseURL: "http://127.0.0.1:4321/v1" });
    tell([ON_DISK]);
    refresh.mockClear();
    load.end({ instanceId: DISK, seconds: 1 });
    await new Promise((resolve) => setTimeout(resolve));
    expect([says(DISK, "state"), says(DISK, "note")]).toEqual([undefined, undefined]);
    expect(refresh).not.toHaveBeenCalled();
  });
});

describe("Unloading", () => {
  test("takes each loading of the model out of memory", async () => {
    const twice = { ...LOADED, instanceIds: [MEMORY, `${MEMORY}:2`] };
    const { press, unload, says, actions, lmStudio, spoken } = mountLmStudio([twice]);
    expect(says(MEMORY, "state")).toMatch(/^Loaded 2 times/);
    press(MEMORY, "unload");
    expect(says(MEMORY, "state")).toBe("Unloading Qwen3 4B Instruct …");
    expect(actions(MEMORY)).toEqual([]);
    unload.end(undefined);
    await vi.waitFor(() => expect(lmStudio.unload).toHaveBeenCalledTimes(2));
    unload.end(undefined);
    await vi.waitFor(() => expect(says(MEMORY, "note")).toBe("Unloaded: its memory is free again."));
    expect(lmStudio.unload.mock.calls.map(([, instance]) => instance)).toEqual([MEMORY, `${MEMORY}:2`]);
    expect(actions(MEMORY)).toEqual(["Load"]);
    expect(spoken()).toContain("Unloaded");
  });

  test("that fails leaves the model as it is", async () => {
    const { press, unload, says, actions } = mountLmStudio();
    press(MEMORY, "unload");
    unload.fail(new ProblemError({ kind: "dropped" }));
    await vi.waitFor(() =>
      expect(says(MEMORY, "failure")).toContain("The connection to LM Studio was lost."),
    );
    expect(actions(MEMORY)).toEqual(["Use", "Unload", "Dismiss"]);
    press(MEMORY, "dismiss");
    expect(says(MEMORY, "failure")).toBeUndefined();
  });
});

import axe from "axe-core";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { inBrowserError } from "../../../../src/in-browser/texts/in-browser-error.ts";
import { find } from "../../../../src/platform/view/find.ts";
import { createFakeInBrowser, MB, stored } from "../../support/fake-in-browser.ts";
import { mountInBrowser } from "../../support/mount-in-browser.ts";
import { renderConfiguration } from "../../support/render-page.ts";

beforeEach(renderConfiguration);
afterAll(() => {
  delete document.documentElement.dataset["theme"];
});

/** The list with a row in each of its states. */
async function mountEveryState() {
  const part = { storedBytes: 40 * MB, isWhole: false };
  const fake = createFakeInBrowser(
    stored("a-part-of-a-model-with-a-very-long-name-that-has-no-place-to-break-Q4_K_M", part),
    stored("a-model-to-delete"),
    stored("a-model-that-fails"),
  );
  fake.store.space.mockResolvedValue({ usedBytes: 240 * MB, freeBytes: 2e9, isPersistent: false });
  const mounted = mountInBrowser(fake);
  const { press, says, transfer, engine, models, actions, inBrowser } = mounted;
  await mounted.unfold();
  models.setServer("browser://this/v1", "toy-chat");
  inBrowser.load.mockRejectedValueOnce(
    inBrowserError({ kind: "out-of-memory", model: "a-model-that-fails", said: "std::bad_alloc" }),
  );
  press("a-model-that-fails", "use");
  press("a-model-to-delete", "remove");
  engine({ kind: "loaded", id: "toy-chat", contextTokens: 2048, threads: 4 });
  press("Qwen2.5-0.5B-Instruct-Q4_K_M", "download");
  press("SmolLM2-360M-Instruct-Q8_0", "download");
  await vi.waitFor(() => expect(actions("SmolLM2-360M-Instruct-Q8_0")).toContain("Download"));
  press("SmolLM2-360M-Instruct-Q8_0", "start");
  transfer.to(43);
  await vi.waitFor(() => expect(says("SmolLM2-360M-Instruct-Q8_0", "figures")).toBe("43%"));
  await vi.waitFor(() => expect(actions("a-model-that-fails")).toContain("Try again"));
  const field = find(mounted.fold, "[name=modelAddress]", HTMLInputElement);
  field.form?.requestSubmit();
  return mounted;
}

describe.each([1280, 390])("At %d px", (width) => {
  test.each(["light", "dark"])(
    "every state is accessible in the %s theme, and nothing is too wide",
    async (theme) => {
      await page.viewport(width, 900);
      document.documentElement.dataset["theme"] = theme;
      const { fold } = await mountEveryState();
      const { violations } = await axe.run(fold);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const right = fold.getBoundingClientRect().right + 1;
      for (const each of fold.querySelectorAll(":not(.off-screen)")) {
        expect(each.getBoundingClientRect().right, each.outerHTML).toBeLessThanOrEqual(right);
      }
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    },
  );
});

test("Each button's edge or word can be seen when it has the focus", async () => {
  const { fold } = await mountEveryState();
  for (const button of fold.querySelectorAll("button")) {
    if (!button.checkVisibility()) continue;
    button.focus({ preventScroll: true });
    expect(document.activeElement).toBe(button);
  }
});

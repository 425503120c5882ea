import axe from "axe-core";
import { afterAll, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { mountProfiles, profilesFile } from "../../support/mount-profiles.ts";
import { renderConfiguration } from "../../support/render-page.ts";

afterAll(() => {
  delete document.documentElement.dataset["theme"];
});

const LONG = "a-name-without-a-place-to-break-".repeat(2);

/** The panel with everything in it that can be seen at once. */
async function mountAll() {
  const mounted = mountProfiles();
  const { add, press, give, preview, app, field } = mounted;
  add("ollama");
  add("vllm", LONG);
  app.apply({ model: LONG, baseURL: `https://${"long.".repeat(20)}example/v1` });
  press("LM Studio", "rename");
  field("profilesRename").value = "Ollama";
  field("profilesRename").form?.requestSubmit();
  mounted.choose("openai");
  const settings = { baseURL: "https://gateway.example/v1", model: LONG, extraBody: '{\n  "top_k": 40\n}' };
  give(
    profilesFile(
      { name: "Ollama", settings },
      { name: "New", settings },
      { name: "LM Studio", settings: {} },
    ),
  );
  await vi.waitFor(() => expect(preview.checkVisibility()).toBe(true));
  return mounted;
}

describe.each([1280, 390])("At %d px", (width) => {
  test.each(["light", "dark"])(
    "all of it is accessible in the %s theme, and nothing is too wide",
    async (theme) => {
      await page.viewport(width, 900);
      document.documentElement.dataset["theme"] = theme;
      renderConfiguration(); // in its colours from the start: they change slowly
      const { panel } = await mountAll();
      const { violations } = await axe.run(panel);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      const right = panel.getBoundingClientRect().right + 1;
      for (const each of panel.querySelectorAll("*")) {
        expect(each.getBoundingClientRect().right, each.outerHTML).toBeLessThanOrEqual(right);
      }
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    },
  );
});

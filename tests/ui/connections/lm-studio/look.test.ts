import axe from "axe-core";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { ProblemError } from "../../../../src/chat/model/problem-error.ts";
import { find } from "../../../../src/platform/view/find.ts";
import { EMBEDDING, LOADED, mountLmStudio, ON_DISK } from "../../support/mount-lm-studio.ts";
import { renderConfiguration } from "../../support/render-page.ts";

beforeEach(renderConfiguration);
afterAll(() => {
  delete document.documentElement.dataset["theme"];
});

const LONG = "a-publisher/a-model-with-a-very-long-name-that-has-no-place-to-break-and-goes-on-and-on-Q4_K_M";
const MODELS = [
  LOADED,
  ON_DISK,
  { ...ON_DISK, id: LONG, name: LONG },
  { ...ON_DISK, id: "loading", name: "A model that loads" },
  { ...ON_DISK, id: "left", name: "A model that nobody waits for" },
  EMBEDDING,
];

/** The panel with a row in each of its states. */
async function mountEveryState() {
  const mounted = mountLmStudio(MODELS);
  const { app, press, load, says, lmStudio, get, transfer, context } = mounted;
  press("left", "load");
  press("left", "cancel");
  await vi.waitFor(() => expect(says("left", "note")).toBeDefined());
  press(LONG, "load");
  load.fail(new ProblemError({ kind: "server-error", status: 500, said: `Failed to load '${LONG}'` }));
  await vi.waitFor(() => expect(says(LONG, "failure")).toBeDefined());
  press("loading", "load");
  context(ON_DISK.id).value = "0";
  press(ON_DISK.id, "load");
  app.change({ model: LOADED.id });
  lmStudio.download.mockImplementationOnce(async function* () {
    yield* [];
    throw new ProblemError({ kind: "model-not-found", said: "Model 'nowhere' not found" });
  });
  get("nowhere");
  get(LONG);
  transfer.to(43);
  await vi.waitFor(() => expect(says(LONG, "name")).toBeDefined());
  get("");
  await vi.waitFor(() => expect(mounted.root.textContent).toContain("43 MB of 100 MB"));
  return mounted;
}

async function look(panel: HTMLElement): Promise<void> {
  const { violations } = await axe.run(panel);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const right = panel.getBoundingClientRect().right + 1;
  for (const each of panel.querySelectorAll("*")) {
    expect(each.getBoundingClientRect().right, each.outerHTML).toBeLessThanOrEqual(right);
  }
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
}

describe.each([1280, 390])("At %d px", (width) => {
  describe.each(["light", "dark"])("in the %s theme", (theme) => {
    beforeEach(async () => {
      await page.viewport(width, 1600);
      document.documentElement.dataset["theme"] = theme;
    });

    test("every state is accessible, and nothing is too wide", async () => {
      const { panel } = await mountEveryState();
      await look(panel);
    });

    test("so are the commands for an older LM Studio", async () => {
      const { panel } = mountLmStudio(MODELS, "lm-studio-v0");
      await look(panel);
    });
  });
});

test("In French, the same again in French words", async () => {
  const { app, section, root, says, actions, context } = mountLmStudio();
  app.setLanguage("fr");
  section.show();
  expect(find(root, "summary", HTMLElement).textContent).toBe("Modèles de LM Studio");
  expect(says(LOADED.id, "state")).toMatch(/^Chargé · contexte de 8.192 jetons, 32.768 possibles$/);
  expect(actions(LOADED.id)).toEqual(["Utiliser", "Décharger"]);
  expect(context(ON_DISK.id).placeholder).toBe("celle de LM Studio");
  app.setLanguage("en");
  section.show();
  expect(actions(LOADED.id)).toEqual(["Use", "Unload"]);
});

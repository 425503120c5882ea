import { beforeEach, describe, expect, test, vi } from "vitest";
import { inBrowserError } from "../../../../src/in-browser/texts/in-browser-error.ts";
import { inBrowserProblemsEn } from "../../../../src/in-browser/texts/problems-en.ts";
import { TEXTS } from "../../../../src/shell/texts/texts.ts";
import { find } from "../../../../src/platform/view/find.ts";
import { translate } from "../../../../src/platform/view/translate.ts";
import { createFakeInBrowser, stored } from "../../support/fake-in-browser.ts";
import { mountInBrowser } from "../../support/mount-in-browser.ts";
import { renderConfiguration } from "../../support/render-page.ts";

beforeEach(renderConfiguration);

describe("Use", () => {
  test("names the model and loads it into memory", async () => {
    const { unfold, press, events, inBrowser, engine, says, actions } = mountInBrowser();
    await unfold();
    let end = (): void => undefined;
    inBrowser.load.mockReturnValueOnce(new Promise((resolve) => (end = resolve)));
    press("toy-chat", "use");
    expect(events.onUse).toHaveBeenCalledExactlyOnceWith("toy-chat");
    expect(inBrowser.load).toHaveBeenCalledOnce();
    engine({ kind: "loading", id: "toy-chat", progress: { doneBytes: 1, totalBytes: 2 } });
    await vi.waitFor(() => expect(says("toy-chat", "figures")).toBe("50%"));
    expect(actions("toy-chat")).toEqual(["Cancel"]);
    expect(events.onEngine).toHaveBeenCalledOnce();
    engine({ kind: "loaded", id: "toy-chat", contextTokens: 4096, threads: 4 });
    end();
    await vi.waitFor(() => expect(actions("toy-chat")).toEqual(["Use", "Unload"]));
    expect(says("toy-chat", "state")).toBe("Loaded · 4 threads · context of 4,096 tokens");
  });

  test("can be cancelled, and another model takes its place", async () => {
    const { unfold, press, inBrowser, actions } = mountInBrowser(createFakeInBrowser(stored("mine")));
    await unfold();
    inBrowser.load.mockImplementation(
      (_, signal) =>
        new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    );
    press("toy-chat", "use");
    press("mine", "use");
    expect(inBrowser.load.mock.calls.map(([id, signal]) => [id, signal.aborted])).toEqual([
      ["toy-chat", true],
      ["mine", false],
    ]);
    await vi.waitFor(() => expect(actions("toy-chat")).toEqual(["Use"]));
    press("mine", "cancel");
    await vi.waitFor(() => expect(actions("mine")).toEqual(["Use", "Delete"]));
  });

  test("says at the model why it could not be loaded", async () => {
    const { unfold, press, inBrowser, actions, says } = mountInBrowser(createFakeInBrowser(stored("mine")));
    await unfold();
    const problem = { kind: "out-of-memory", model: "mine", said: "bad alloc" } as const;
    inBrowser.load.mockRejectedValueOnce(inBrowserError(problem));
    press("mine", "use");
    await vi.waitFor(() =>
      expect(says("mine", "failure-what")).toBe(inBrowserProblemsEn[problem.kind](problem).what),
    );
    expect(says("mine", "failure-said")).toBe("bad alloc");
    expect(actions("mine")).toEqual(["Try again", "Delete", "Dismiss"]);
    press("mine", "retry");
    expect(inBrowser.load).toHaveBeenCalledTimes(2);
  });
});

test("In French everything is French, and in English again after a switch", async () => {
  const mounted = mountInBrowser(undefined, "ready", "fr");
  const { models, unfold, press, says, actions, part, fold, row } = mounted;
  const id = "SmolLM2-360M-Instruct-Q8_0";
  translate(document, TEXTS.fr);
  await unfold();
  expect(find(fold, "summary", HTMLElement).textContent).toBe("Modèles dans ce navigateur");
  expect(says("toy-chat", "facts")).toBe("4,39\u202fMo · CC0-1.0 · livré avec la page");
  expect(part("space").textContent).toMatch(/^Il reste 2\sGo dans ce navigateur\.$/);
  press(id, "download");
  await vi.waitFor(() => expect(actions(id)).toEqual(["Télécharger", "Annuler"]));
  expect(says(id, "question")).toMatch(/100\sMo \(100\s000\s000\soctets\)/);
  const use = find(row("toy-chat"), "[data-action=use]", HTMLButtonElement);
  await expect.element(use).toHaveAccessibleName("Utiliser Causette toy chat");
  mounted.setLanguage("en");
  models.show();
  expect(actions(id)).toEqual(["Download", "Cancel"]);
  expect(says(id, "question")).toMatch(/^Download from/);
  await expect.element(use).toHaveAccessibleName("Use Causette toy chat");
});

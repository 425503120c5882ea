import axe from "axe-core";
import { afterEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { EMPTY_DRAFT } from "../../../../src/chat/model/prompt-draft.ts";
import type { SetupLink } from "../../../../src/connections/links/model/setup-link.ts";
import { DEFAULT_SETTINGS } from "../../../../src/configuration/model/settings.ts";
import { mountLinks } from "../../support/mount-links.ts";

const SETUP: SetupLink = {
  system: "Be brief.",
  human: "<b>Hi</b>\nthere",
  model: "qwen",
  sampling: { temperature: "0.5", stream: false },
};

type Mounted = ReturnType<typeof mountLinks>;

function expectUntouched({ app }: Mounted): void {
  expect(app.change).not.toHaveBeenCalled();
  expect(app.setPrompt).not.toHaveBeenCalled();
  expect(app.draft()).toEqual(DEFAULT_SETTINGS);
}

afterEach(() => document.body.replaceChildren());

describe("A link that is opened", () => {
  test("is cleared from the address bar at once, and asks before it changes anything", () => {
    const mounted = mountLinks();
    mounted.open(SETUP);
    expect(mounted.clearFragment).toHaveBeenCalledOnce();
    expect(mounted.dialog.matches(":modal")).toBe(true);
    expect(mounted.changes()).toEqual([
      ["System", "(empty)", "Be brief."],
      ["Human", "(empty)", "<b>Hi</b>\nthere"],
      ["Model", "(empty)", "qwen"],
      ["Temperature", "1", "0.5"],
      ["Stream", "on", "off"],
    ]);
    expect(mounted.dialog.querySelector("b")).toBeNull();
    expect(mounted.part("link-address").checkVisibility()).toBe(false);
    expectUntouched(mounted);
  });

  test("changes nothing when Escape is pressed, and stops no answer", async () => {
    const mounted = mountLinks();
    const heard: string[] = [];
    const listen = (event: KeyboardEvent): unknown => heard.push(event.key);
    document.addEventListener("keydown", listen);
    mounted.open(SETUP);
    await userEvent.keyboard("{Escape}");
    document.removeEventListener("keydown", listen);
    expect(mounted.dialog.open).toBe(false);
    expect(heard).not.toContain("Escape");
    expectUntouched(mounted);
  });

  test("begins at “Keep mine”, so that a key pressed too early does no harm", async () => {
    const mounted = mountLinks();
    mounted.open(SETUP);
    expect(document.activeElement).toBe(mounted.button("keep-mine"));
    await userEvent.keyboard("{Enter}");
    expect(mounted.dialog.open).toBe(false);
    expectUntouched(mounted);
  });

  test("is applied after the confirmation, and Undo restores the previous setup", () => {
    const mounted = mountLinks();
    const { app, open, press } = mounted;
    app.setPrompt({ preset: "dream", system: "old", human: "mine" });
    open(SETUP);
    press("use-link");
    expect(app.prompt()).toMatchObject({ preset: undefined, system: "Be brief.", human: "<b>Hi</b>\nthere" });
    expect(app.draft()).toEqual({
      ...DEFAULT_SETTINGS,
      model: "qwen",
      temperature: "0.5",
      stream: false,
    });
    const [said, undo] = app.notify.mock.lastCall ?? [];
    expect(said).toBe("Setup applied.");
    undo?.();
    expect(app.prompt()).toEqual({ ...EMPTY_DRAFT, preset: "dream", system: "old", human: "mine" });
    expect(app.draft()).toEqual(DEFAULT_SETTINGS);
  });

  test("says so when an invalid field prevents it from being applied", () => {
    const { app, open, press } = mountLinks();
    app.type({ timeLimit: "soon" });
    open(SETUP);
    press("use-link");
    expect(app.notify.mock.lastCall?.[0]).toMatch(/could not be applied: correct the field/);
  });

  test("takes the place of one that is still open", () => {
    const { open, changes } = mountLinks();
    open(SETUP);
    open({ model: "other", sampling: {} });
    expect(changes()).toEqual([["Model", "(empty)", "other"]]);
  });

  test("that changes nothing says so, and asks nothing", () => {
    const mounted = mountLinks();
    mounted.open({ model: "", sampling: { temperature: "1" } });
    expect(mounted.dialog.open).toBe(false);
    expect(mounted.app.notify).toHaveBeenCalledWith(expect.stringMatching(/what you have already/));
    expect(mounted.clearFragment).toHaveBeenCalledOnce();
  });

  test.each([
    ["#setup=%%%", /damaged/],
    [`#setup=${btoa('{"v":9}  ')}`, /newer version/],
    [`#setup=${"A".repeat(70_000)}`, /too long/],
    [
      `#setup=${btoa('{"v":1,"system":"x","sampling":{"temperature":"9"}}')}`,
      /Temperature cannot take \(Between 0 and 2\.\)/,
    ],
  ])("that is bad says why, changes nothing, and is cleared, too: %.20s", (fragment, why) => {
    const mounted = mountLinks();
    mounted.links.open(fragment);
    expect(mounted.app.notify).toHaveBeenCalledWith(expect.stringMatching(why));
    expect(mounted.app.notify.mock.lastCall?.[0]).toMatch(/Nothing was changed\.$/);
    expect(mounted.dialog.open).toBe(false);
    expect(mounted.clearFragment).toHaveBeenCalledOnce();
    expectUntouched(mounted);
  });

  test("is ignored when it is not a setup link", () => {
    const { links, app, clearFragment } = mountLinks();
    links.open("#human");
    expect(app.notify).not.toHaveBeenCalled();
    expect(clearFragment).not.toHaveBeenCalled();
  });
});

describe("The question", () => {
  test("has long prompts in boxes that keys can scroll, and no fault that axe finds", async () => {
    const { open, dialog } = mountLinks();
    open({ ...SETUP, system: "A long prompt.\n".repeat(80), baseURL: "http://192.168.1.9/v1" });
    const box = dialog.querySelector<HTMLElement>("[data-field=system] [data-part=link-to]");
    expect(box?.clientHeight).toBeLessThan(200);
    box?.focus();
    expect(document.activeElement).toBe(box);
    await expect.element(box).toHaveAccessibleName("System, From the link");
    const { violations } = await axe.run(dialog);
    expect(violations).toEqual([]);
  });

  test("is put in French while it stands, and keeps what was ticked", async () => {
    const { open, app, links, dialog, box } = mountLinks();
    open({ baseURL: "https://models.example/v1", sampling: {} });
    box("linkUseAddress").click();
    app.setLanguage("fr");
    links.show();
    await expect.element(dialog).toHaveAccessibleName("Utiliser ces réglages ?");
    expect(dialog.textContent).toContain("qui n’est pas cet ordinateur");
    expect(box("linkUseAddress").checked).toBe(true);
  });
});

import { beforeEach, describe, expect, test, vi } from "vitest";
import { createConnecting } from "../../../src/connections/connecting.ts";
import type { Connections } from "../../../src/connections/model/sections.ts";
import { parseSettings } from "../../../src/configuration/model/parse-settings.ts";
import { endRun, startRun } from "../../../src/chat/model/run.ts";
import { DEFAULT_SETTINGS } from "../../../src/configuration/model/settings.ts";
import { find } from "../../../src/platform/view/find.ts";
import { renderConfiguration } from "../support/render-page.ts";

beforeEach(renderConfiguration);

const parsed = parseSettings(DEFAULT_SETTINGS);
if (!parsed.ok) throw new Error("The default settings are valid.");
const APPLIED = { settings: parsed.settings, key: "" };
const CHECK = ".connection-tools [data-command=check]";

function mount() {
  const part = {
    onApplied: vi.fn<Connections["onApplied"]>(),
    onPrompt: vi.fn<Connections["onPrompt"]>(),
    onRun: vi.fn<Connections["onRun"]>(),
    show: vi.fn<Connections["show"]>(),
    checkQuietly: vi.fn<Connections["checkQuietly"]>(),
    lookAgain: vi.fn<Connections["lookAgain"]>(),
    run: vi.fn<Connections["run"]>(),
    openLink: vi.fn<Connections["openLink"]>(),
  } satisfies Connections;
  const mountPart = vi.fn(() => part);
  const connecting = createConnecting(document, mountPart);
  const press = (selector: string): void => find(document, selector, HTMLButtonElement).click();
  return { part, mountPart, connecting, press };
}

test("A button mounts the part, once, and runs its command", () => {
  const { part, mountPart, press } = mount();
  expect(mountPart).not.toHaveBeenCalled();
  press(CHECK);
  press(".connection-tools [data-command=find]");
  expect(part.run.mock.calls.map(([command]) => command)).toEqual(["check", "find"]);
  expect(mountPart).toHaveBeenCalledOnce();
});

test("An error in the part is reported and does not end a run", () => {
  const { part, connecting } = mount();
  const reported = vi.fn((event: ErrorEvent) => event.preventDefault());
  addEventListener("error", reported, { once: true });
  connecting.prepare();
  expect(connecting.isOpen()).toBe(true);
  part.onRun.mockImplementation(() => {
    throw new Error("a fault over there");
  });
  expect(() => connecting.onRun({ status: "idle" })).not.toThrow();
  expect(reported.mock.calls[0]?.[0].message).toContain("a fault over there");
});

describe("Events before the part is mounted are delivered when it is", () => {
  test("an applied server is checked, once", () => {
    const { part, connecting } = mount();
    connecting.onApplied(APPLIED);
    expect(part.onApplied).not.toHaveBeenCalled();
    connecting.prepare();
    connecting.prepare();
    expect(part.checkQuietly).toHaveBeenCalledOnce();
    expect(part.onApplied).not.toHaveBeenCalled();
  });

  test("nothing is checked before settings are applied: a browser may ask for a permission", () => {
    const { part, connecting } = mount();
    connecting.prepare();
    expect(part.checkQuietly).not.toHaveBeenCalled();
    connecting.onApplied(APPLIED);
    expect(part.onApplied).toHaveBeenCalledExactlyOnceWith(APPLIED);
    expect(part.checkQuietly).not.toHaveBeenCalled();
  });

  test("the state of the last run", () => {
    const { part, connecting } = mount();
    const active = startRun(1);
    const ended = endRun(
      active,
      { kind: "problem", problem: { kind: "not-running", origin: "http://a" } },
      2,
    );
    connecting.onRun(active);
    connecting.onRun(ended);
    connecting.prepare();
    expect(part.onRun).toHaveBeenCalledExactlyOnceWith(ended);
  });

  test.each([
    ["a click on the field Model opens its list", true],
    ["a field Model that was left since stays closed", false],
  ])("%s", (_, isStillThere) => {
    const { connecting } = mount();
    const model = find(document, "[name=model]", HTMLInputElement);
    model.focus();
    model.click();
    if (!isStillThere) model.blur();
    const clicked = vi.fn();
    model.addEventListener("click", clicked);
    connecting.prepare();
    connecting.prepare();
    expect(clicked).toHaveBeenCalledTimes(isStillThere ? 1 : 0);
  });
});

import { beforeEach, describe, expect, test, vi } from "vitest";
import { createConfiguring } from "../../../src/configuration/configuring.ts";
import { createHistoryServices } from "../../../src/history/index.ts";
import type { Services } from "../../../src/shell/services.ts";
import { DEFAULT_SETTINGS } from "../../../src/configuration/model/settings.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { find } from "../../../src/platform/view/find.ts";
import { createSharedMemory } from "../../support/shared-memory.ts";
import { region, renderConfiguration } from "../support/render-page.ts";

beforeEach(renderConfiguration);

const HERE = "http://127.0.0.1:1234";
const THERE = "http://127.0.0.1:8080";

/** The Configuration of one tab, while another one, whose storage is given, is open. */
function mount(keys: Readonly<Record<string, string>> = {}) {
  const memory = createSharedMemory({ keys });
  const own = createSharedMemory();
  const root = region("configuration");
  const device = memory.open();
  const onReset = vi.fn<(undo: () => void) => void>();
  const connect = vi.fn<Services["connect"]>();
  const services: Services = {
    prepare: vi.fn(),
    explainEvent: vi.fn(),
    readAttachment: vi.fn(),
    replay: vi.fn(),
    connect,
    askModels: vi.fn(),
    markdown: { load: vi.fn(), highlight: vi.fn(), typeset: vi.fn() },
    validate: vi.fn(),
    inBrowser: { support: "ready", open: vi.fn() },
    connections: {
      operatingSystem: "linux",
      check: vi.fn(),
      findServers: vi.fn(),
      readFacts: vi.fn(),
      lmStudio: { load: vi.fn(), unload: vi.fn(), download: vi.fn() },
    },
    history: createHistoryServices(),
    device,
    tab: own.open(),
  };
  const configuring = createConfiguring(root, services, () => TEXTS.en, {
    onConnect: vi.fn(),
    onFaults: vi.fn(),
    onCorrected: vi.fn(),
    onReset,
  });
  configuring.restore();
  const field = (name: string) => find(root, `[name=${name}]`, HTMLInputElement);
  const press = (selector: string): void => find(root, selector, HTMLButtonElement).click();
  return {
    memory,
    onReset,
    elsewhere: memory.open(),
    stored: () => memory.read("keys"),
    ownStored: own.read,
    shown: () => [field("apiKey").value, field("remember").checked],
    sentKey: () => connect.mock.lastCall?.[1],
    /** Types a key and ticks the box, or not. */
    type(key: string, isRemembered: boolean): void {
      field("apiKey").value = key;
      field("remember").checked = isRemembered;
      field("remember").dispatchEvent(new Event("change", { bubbles: true }));
    },
    apply: () => press("[type=submit]"),
    reset: () => press("[data-action=reset]"),
    configuring,
  };
}

describe("A key that another tab", () => {
  test("remembers is shown, and sent with the next request", () => {
    const { elsewhere, shown, apply, sentKey } = mount();
    elsewhere.write("keys", { [HERE]: "theirs" });
    expect(shown()).toEqual(["theirs", true]);
    apply();
    expect(sentKey()).toBe("theirs");
  });

  test("remembers for another server is still there after an Apply here", () => {
    const { elsewhere, type, apply, stored } = mount({ [HERE]: "a" });
    elsewhere.write("keys", { [HERE]: "a", [THERE]: "theirs" });
    apply();
    expect(stored()).toEqual({ [HERE]: "a", [THERE]: "theirs" });
    type("a2", true);
    apply();
    expect(stored()).toEqual({ [HERE]: "a2", [THERE]: "theirs" });
  });

  test("forgets is not shown, sent or stored any more", () => {
    const { elsewhere, shown, type, apply, stored, sentKey } = mount({ [HERE]: "a" });
    expect(shown()).toEqual(["a", true]);
    elsewhere.write("keys", {});
    expect(shown()).toEqual(["", false]);
    apply();
    expect([stored(), sentKey()]).toEqual([{}, ""]);
    type("b", true);
    apply();
    expect(stored()).toEqual({ [HERE]: "b" });
  });

  test("changes or forgets is not written back, even if the storage event is still pending", () => {
    const { memory, elsewhere, apply, stored, sentKey } = mount({ [HERE]: "a", [THERE]: "b" });
    memory.isQuiet = true;
    elsewhere.write("keys", { [HERE]: "a2" });
    apply();
    expect([stored(), sentKey()]).toEqual([{ [HERE]: "a2" }, "a2"]);
  });

  test("remembers does not take the place of what is being typed", () => {
    const { elsewhere, shown, type, apply, stored } = mount();
    type("typ", false);
    elsewhere.write("keys", { [HERE]: "theirs" });
    expect(shown()).toEqual(["typ", false]);
    apply();
    expect([shown(), stored()]).toEqual([["typ", false], { [HERE]: "theirs" }]);
  });
});

test("Unticking forgets the key on the device, and nothing that another tab has stored", () => {
  const { memory, elsewhere, shown, type, stored } = mount({ [HERE]: "a" });
  memory.isQuiet = true;
  elsewhere.write("keys", { [HERE]: "a", [THERE]: "theirs" });
  type("a", false);
  expect([shown(), stored()]).toEqual([["a", false], { [THERE]: "theirs" }]);
});

test("Reset removes all keys of the device, and Undo restores them without losing keys that another tab has stored since", () => {
  const { memory, elsewhere, reset, onReset, stored, shown } = mount({ [HERE]: "a" });
  memory.isQuiet = true;
  elsewhere.write("keys", { [HERE]: "a", [THERE]: "theirs" });
  reset();
  expect([stored(), shown()]).toEqual([{}, ["", false]]);
  elsewhere.write("keys", { "http://127.0.0.1:5001": "new" });
  onReset.mock.lastCall?.[0]();
  expect(stored()).toEqual({ "http://127.0.0.1:5001": "new", [HERE]: "a", [THERE]: "theirs" });
  expect(shown()).toEqual(["a", true]);
});

test("Settings are stored in one value with the profile whose keys they are used with", () => {
  const { configuring, ownStored } = mount();
  configuring.change({ model: "m" }, "work");
  expect(ownStored("settings")).toEqual({ ...DEFAULT_SETTINGS, model: "m", profile: "work" });
});

import { beforeEach, expect, test, vi } from "vitest";
import { createConfiguring } from "../../../src/configuration/configuring.ts";
import { createHistoryServices } from "../../../src/history/index.ts";
import type { Services } from "../../../src/shell/services.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { find } from "../../../src/platform/view/find.ts";
import { createSharedMemory } from "../../support/shared-memory.ts";
import { region, renderConfiguration } from "../support/render-page.ts";

beforeEach(renderConfiguration);

/** The Configuration as the app makes it, over what was stored before. */
function mount(stored = createSharedMemory()) {
  const events = {
    onConnect: vi.fn(),
    onFaults: vi.fn(),
    onCorrected: vi.fn(),
    onReset: vi.fn(),
  };
  const root = region("configuration");
  const device = stored.open();
  const services: Services = {
    prepare: vi.fn(),
    explainEvent: vi.fn(),
    readAttachment: vi.fn(),
    replay: vi.fn(),
    connect: vi.fn(),
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
    tab: device,
  };
  const configuring = createConfiguring(root, services, () => TEXTS.en, events);
  configuring.restore();
  const value = (name: string): string => find(document, `[name=${name}]`, HTMLInputElement).value;
  return { configuring, events, stored, server: () => [value("baseURL"), value("model")] };
}

const SERVER = { baseURL: "http://127.0.0.1:8080/v1", model: "qwen", temperature: "0.5" };

test("A model in this browser replaces the server, and the server is restored", () => {
  const { configuring, events, server } = mount(createSharedMemory({ settings: SERVER }));
  configuring.useBrowser("toy-chat");
  expect(server()).toEqual(["browser://this/v1", "toy-chat"]);
  expect(events.onConnect.mock.lastCall?.[0]).toMatchObject({
    settings: { origin: "browser://this", temperature: 0.5 },
  });
  configuring.useBrowser("another");
  configuring.leaveBrowser();
  expect(server()).toEqual(["http://127.0.0.1:8080/v1", "qwen"]);
  expect(events.onConnect).toHaveBeenCalledTimes(3);
});

test("The previous server is known after a reload", () => {
  const { configuring, stored } = mount(createSharedMemory({ settings: SERVER }));
  configuring.useBrowser("toy-chat");
  renderConfiguration();
  const again = mount(stored);
  expect(again.server()).toEqual(["browser://this/v1", "toy-chat"]);
  again.configuring.leaveBrowser();
  expect(again.server()).toEqual(["http://127.0.0.1:8080/v1", "qwen"]);
});

test("Without a previous server, the page returns to LM Studio", () => {
  const { configuring, server } = mount(createSharedMemory({ settings: { baseURL: "browser://this/v1" } }));
  configuring.leaveBrowser();
  expect(server()).toEqual(["http://127.0.0.1:1234/v1", ""]);
});

import { beforeEach, describe, expect, test, vi } from "vitest";
import { createExchange } from "../../../src/chat/model/create-exchange.ts";
import { userEvent } from "vitest/browser";
import { createConfiguring } from "../../../src/configuration/configuring.ts";
import { createHistoryServices } from "../../../src/history/index.ts";
import type { Services } from "../../../src/shell/services.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { find } from "../../../src/platform/view/find.ts";
import { createSharedMemory } from "../../support/shared-memory.ts";
import { region, renderConfiguration } from "../support/render-page.ts";

const HERE = "http://127.0.0.1:1234";

beforeEach(renderConfiguration);

/** The Configuration as the app makes it; `language` may be changed. */
function mount(settings: object = {}, keys: object = {}) {
  const memory = createSharedMemory({ settings, keys });
  const device = memory.open();
  const connect = vi.fn<Services["connect"]>(() => ({
    async *reply() {
      yield { kind: "sent", exchange: createExchange() } as const;
    },
  }));
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
    tab: device,
  };
  const events = {
    onConnect: vi.fn(),
    onFaults: vi.fn(),
    onCorrected: vi.fn(),
    onReset: vi.fn(),
  };
  let language: keyof typeof TEXTS = "en";
  const root = region("configuration");
  const configuring = createConfiguring(root, services, () => TEXTS[language], events);
  configuring.restore();
  const field = (name: string): HTMLInputElement => find(root, `[name=${name}]`, HTMLInputElement);
  return {
    configuring,
    events,
    connect,
    memory,
    field,
    speak: (now: keyof typeof TEXTS): unknown => (language = now),
    keyInUse: () => connect.mock.lastCall?.[1],
  };
}

describe("A key", () => {
  test("is sent as it was meant, and shown so", async () => {
    const { configuring, field, keyInUse } = mount();
    await userEvent.fill(field("apiKey"), " Bearer “sk-abc”\u200b ");
    expect(configuring.client()).toBeDefined();
    expect(keyInUse()).toBe("sk-abc");
    expect(field("apiKey").value).toBe("sk-abc");
  });

  test("that was remembered as it was pasted is cleaned, too", () => {
    const { keyInUse } = mount({}, { [HERE]: "Bearer sk-abc\n" });
    expect(keyInUse()).toBe("sk-abc");
  });

  test("that cannot be sent is named at its field, and nothing is built with it", async () => {
    const { configuring, field, connect } = mount();
    const { length } = connect.mock.calls;
    await userEvent.fill(field("apiKey"), "sk-proj…abcd");
    expect(configuring.client()).toBeUndefined();
    const said = TEXTS.en.fault({ kind: "key", fault: "characters" });
    await expect.element(field("apiKey")).toHaveAccessibleDescription(said);
    expect(configuring.form.faults()).toEqual([{ label: "API key", text: said }]);
    expect(said).not.toContain("sk-proj");
    expect(connect.mock.calls).toHaveLength(length);
    await userEvent.fill(field("apiKey"), "sk-abc");
    expect(configuring.client()).toBeDefined();
  });

  test("that cannot be sent stays with its server, and does not block other servers", async () => {
    const { configuring, field, keyInUse } = mount();
    await userEvent.fill(field("apiKey"), "sk-proj…abcd");
    await userEvent.fill(field("baseURL"), "http://127.0.0.1:8080/v1");
    expect(configuring.client()).toBeDefined();
    expect(keyInUse()).toBe("");
    await userEvent.fill(field("baseURL"), `${HERE}/v1`);
    expect(configuring.client()).toBeUndefined();
    expect(field("apiKey").value).toBe("sk-proj…abcd");
  });
});

describe("A fault that prevents sending", () => {
  test("is reported to the caller, in the language of the page", async () => {
    const { configuring, field, speak } = mount();
    await userEvent.fill(field("baseURL"), "ftp://a");
    await userEvent.fill(field("temperature"), "9");
    expect(configuring.client()).toBeUndefined();
    expect(configuring.form.faults().map(({ label }) => label)).toEqual(["Base URL", "Temperature"]);
    speak("fr");
    configuring.form.showLanguage();
    await expect
      .element(field("temperature"))
      .toHaveAccessibleDescription(TEXTS.fr.fault({ kind: "range", min: 0, max: 2 }));
  });

  test("opens the panel, because only the user can correct it", async () => {
    const { configuring, field } = mount({ temperature: "9" });
    find(document, "#configuration", HTMLElement).hidePopover();
    await expect.element(field("temperature")).not.toBeVisible();
    expect(configuring.client()).toBeUndefined();
    await expect.element(field("temperature")).toBeVisible();
    expect(document.activeElement).toBe(field("temperature"));
  });

  test("is removed by an edit of its field, and the removal is reported", async () => {
    const { configuring, events, field } = mount({ temperature: "9", maxTokens: "0" });
    configuring.client();
    await userEvent.fill(field("temperature"), "1");
    expect(events.onFaults.mock.lastCall?.[0]).toMatchObject([{ label: "Max tokens" }]);
    await userEvent.fill(field("maxTokens"), "1");
    expect(events.onFaults.mock.lastCall?.[0]).toEqual([]);
  });
});

describe("An address that is corrected", () => {
  test("is in use from then on, in the form and on the device, and that is said", () => {
    const { configuring, events, field, connect, memory } = mount({ baseURL: HERE });
    connect.mock.lastCall?.[2]?.(`${HERE}/v1`);
    expect(field("baseURL").value).toBe(`${HERE}/v1`);
    expect(configuring.applied()?.settings.baseURL).toBe(`${HERE}/v1`);
    expect(events.onCorrected.mock.calls).toEqual([[HERE, `${HERE}/v1`]]);
    expect(events.onConnect).toHaveBeenCalledOnce();
    dispatchEvent(new Event("pagehide"));
    expect(memory.read("settings")).toMatchObject({ baseURL: `${HERE}/v1` });
  });

  test("leaves alone what is typed meanwhile", async () => {
    const { configuring, field } = mount({ baseURL: HERE });
    await userEvent.fill(field("baseURL"), "http://192.168.1.5:1234/v1");
    await userEvent.fill(field("temperature"), "9");
    configuring.correctAddress(HERE, `${HERE}/v1`);
    expect(field("baseURL").value).toBe("http://192.168.1.5:1234/v1");
    expect(field("temperature").getAttribute("aria-invalid")).toBeNull();
    expect(configuring.applied()?.settings.baseURL).toBe(`${HERE}/v1`);
  });

  test("that is only typed is not applied", async () => {
    const { configuring, events, field } = mount();
    await userEvent.fill(field("baseURL"), "127.0.0.1:8080");
    configuring.correctAddress("http://127.0.0.1:8080", "http://127.0.0.1:8080/v1");
    expect(field("baseURL").value).toBe("http://127.0.0.1:8080/v1");
    expect(configuring.applied()?.settings.baseURL).toBe(`${HERE}/v1`);
    expect(events.onConnect).not.toHaveBeenCalled();
  });

  test("is ignored when another one is in use by now", () => {
    const { configuring, events } = mount();
    configuring.correctAddress("http://192.168.1.5:1234", "http://192.168.1.5:1234/v1");
    expect(configuring.applied()?.settings.baseURL).toBe(`${HERE}/v1`);
    expect(events.onCorrected).not.toHaveBeenCalled();
  });
});

test.each([
  "https://gateway.example/v1?api_key=zQ7",
  "http://me:zQ7@gateway.example/v1",
  "Bearer zQ7zQ7zQ7zQ7 x",
])("A key in the address is not kept: %s", async (address) => {
  const { field, memory } = mount();
  await userEvent.fill(field("baseURL"), address);
  dispatchEvent(new Event("pagehide"));
  expect(memory.read("settings")).toMatchObject({ baseURL: "" });
  expect(memory.text()).not.toContain("zQ7");
  expect(field("baseURL").value, "what was typed stays").toBe(address);
});

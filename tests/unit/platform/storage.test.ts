import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createDeviceStorage, createTabStorage } from "../../../src/platform/services/storage.ts";
import { createFakeArea } from "./fake-storage-area.ts";

let local = createFakeArea();
let session = createFakeArea();

beforeEach(() => {
  local = createFakeArea();
  session = createFakeArea();
  vi.stubGlobal("localStorage", local);
  vi.stubGlobal("sessionStorage", session);
});
afterEach(() => void vi.unstubAllGlobals());

describe("The device", () => {
  test.each([{ a: [1, "é"] }, "text", 0, false, []])("keeps %j", (value) => {
    const device = createDeviceStorage();
    expect(device.write("name", value)).toBe(true);
    expect(device.read("name")).toEqual(value);
  });

  test("has a prefix before every name: Chromium shares the storage among all local pages", () => {
    createDeviceStorage().write("keys", {});
    expect([...local.entries.keys()]).toEqual(["causette.keys"]);
  });

  test("has nothing at first, nor after a removal, nor where somebody wrote what is no JSON", () => {
    const device = createDeviceStorage();
    expect(device.read("name")).toBeUndefined();
    device.write("name", 1);
    device.remove("name");
    expect(device.read("name")).toBeUndefined();
    local.entries.set("causette.name", "{");
    expect(device.read("name")).toBeUndefined();
  });

  test("that is full says so, and what was there stays", () => {
    const device = createDeviceStorage();
    device.write("name", "old");
    local.isFull = true;
    expect(device.write("name", "new")).toBe(false);
    expect(createDeviceStorage().read("name")).toBe("old");
  });

  test("that is switched off never throws", () => {
    const refuse = (): never => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
    const device = createDeviceStorage();
    expect(device.read("name")).toBeUndefined();
    expect(device.write("name", 1)).toBe(false);
    device.remove("name");
  });
});

describe("A tab", () => {
  test("finds its own again, whatever another tab wrote since", () => {
    const tab = createTabStorage(createDeviceStorage());
    tab.write("prompt", "mine");
    createDeviceStorage().write("prompt", "theirs");
    expect(tab.read("prompt")).toBe("mine");
  });

  test("that is new finds the latest of the device", () => {
    createTabStorage(createDeviceStorage()).write("prompt", "latest");
    session.entries.clear();
    expect(createTabStorage(createDeviceStorage()).read("prompt")).toBe("latest");
  });

  test("reports as saved only what was stored on the device", () => {
    const tab = createTabStorage(createDeviceStorage());
    local.isFull = true;
    expect(tab.write("prompt", 1)).toBe(false);
    expect(tab.read("prompt")).toBe(1); // until it is closed
    local.isFull = false;
    session.isFull = true;
    expect(tab.write("prompt", 2)).toBe(true);
    local.isFull = true;
    expect(tab.write("prompt", 3)).toBe(false);
  });

  test("reads no copy of its own that is older than the device's", () => {
    const tab = createTabStorage(createDeviceStorage());
    tab.write("prompt", "old");
    session.isFull = true;
    tab.write("prompt", "new");
    expect(createTabStorage(createDeviceStorage()).read("prompt")).toBe("new");
  });

  test("keeps its own copy when neither place has space: the device's may be older still", () => {
    const tab = createTabStorage(createDeviceStorage());
    tab.write("prompt", "on the device");
    local.isFull = true;
    tab.write("prompt", "in the tab");
    session.isFull = true;
    tab.write("prompt", "nowhere");
    expect(createTabStorage(createDeviceStorage()).read("prompt")).toBe("in the tab");
  });

  test("forgets in both places", () => {
    const tab = createTabStorage(createDeviceStorage());
    tab.write("prompt", 1);
    tab.remove("prompt");
    expect([...local.entries.keys(), ...session.entries.keys()]).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createDeviceStorage, createTabStorage } from "../../../src/services/storage.ts";

/** A browser's storage area; what it may hold is set by the test. */
function fakeArea() {
  const entries = new Map<string, string>();
  const area = {
    entries,
    isFull: false,
    getItem: (name: string): string | null => entries.get(name) ?? null,
    setItem(name: string, value: string): void {
      if (area.isFull) throw new DOMException("no room", "QuotaExceededError");
      entries.set(name, value);
    },
    removeItem: (name: string): void => void entries.delete(name),
  };
  return area;
}

let local = fakeArea();
let session = fakeArea();

beforeEach(() => {
  local = fakeArea();
  session = fakeArea();
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
    expect(device.read("name")).toBe("old");
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

  test("says that it could not keep something only when neither place had room", () => {
    const tab = createTabStorage(createDeviceStorage());
    local.isFull = true;
    expect(tab.write("prompt", 1)).toBe(true);
    session.isFull = true;
    expect(tab.write("prompt", 2)).toBe(false);
  });

  test("forgets in both places", () => {
    const tab = createTabStorage(createDeviceStorage());
    tab.write("prompt", 1);
    tab.remove("prompt");
    expect([...local.entries.keys(), ...session.entries.keys()]).toEqual([]);
  });
});

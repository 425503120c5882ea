import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createDeviceStorage } from "../../../src/platform/services/storage.ts";
import { createFakeArea } from "./fake-storage-area.ts";

let local = createFakeArea();
let page = new EventTarget();

beforeEach(() => {
  local = createFakeArea();
  page = new EventTarget();
  vi.stubGlobal("localStorage", local);
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
});
afterEach(() => void vi.unstubAllGlobals());

/** What another tab does, and its event here. */
function elsewhere(key: string | null, oldValue: string | null, newValue: string | null): void {
  if (key !== null && newValue !== null) local.entries.set(key, newValue);
  page.dispatchEvent(Object.assign(new Event("storage"), { key, oldValue, newValue }));
}

function open() {
  const device = createDeviceStorage();
  const onUnsaved = vi.fn();
  device.watchUnsaved(onUnsaved);
  return { device, onUnsaved, said: () => onUnsaved.mock.calls.map(([unsaved]) => unsaved) };
}

const FULL = { reason: "full" } as const;

describe("A value without free storage", () => {
  test("is reported once, and once more when everything is stored", () => {
    const { device, said } = open();
    local.isFull = true;
    device.write("theme", "dark");
    device.write("theme", "light");
    expect(said()).toEqual([{ ...FULL, names: ["theme"] }]);
    local.isFull = false;
    device.write("theme", "dark");
    expect(said().slice(1)).toEqual([{ ...FULL, names: [] }]);
  });

  test("is written as soon as something else takes less space", () => {
    const { device, said } = open();
    device.write("conversation", "x".repeat(80));
    local.limit = 110;
    device.write("theme", "dark");
    device.write("language", "fr");
    expect(local.entries.has("causette.theme")).toBe(false);
    device.write("conversation", "");
    expect(local.entries.get("causette.theme")).toBe('"dark"');
    expect(local.entries.get("causette.language")).toBe('"fr"');
    expect(said().at(-1)).toEqual({ ...FULL, names: [] });
  });

  test("is written when another tab has made space", () => {
    const { device, said } = open();
    local.isFull = true;
    device.write("theme", "dark");
    local.isFull = false;
    elsewhere("another page's", "long", "longer");
    expect(local.entries.has("causette.theme")).toBe(false);
    elsewhere("another page's", "longer", null);
    expect(local.entries.get("causette.theme")).toBe('"dark"');
    expect(said()).toHaveLength(2);
  });

  test("stays in this tab, and what another tab wrote since is not lost by it", () => {
    const { device } = open();
    const add = (name: string) => (stored: unknown) => Object.assign({}, stored, { [name]: 1 });
    device.update("keys", add("a"));
    local.isFull = true;
    device.update("keys", add("b"));
    device.update("keys", add("c"));
    expect(device.read("keys")).toEqual({ a: 1, b: 1, c: 1 });
    expect(createDeviceStorage().read("keys")).toEqual({ a: 1 });
    local.isFull = false;
    elsewhere("causette.keys", '{"a":1}', '{"theirs":1}');
    device.update("keys", add("d"));
    expect(createDeviceStorage().read("keys")).toEqual({ theirs: 1, b: 1, c: 1, d: 1 });
  });

  test("is distinguished from a value that is not stored because storage is disabled", () => {
    const { device, said } = open();
    vi.stubGlobal("localStorage", {
      getItem(): never {
        throw new DOMException("The operation is insecure.", "SecurityError");
      },
    });
    device.write("theme", "dark");
    expect(said()).toEqual([{ reason: "off", names: ["theme"] }]);
  });
});

describe("A change", () => {
  test("is made to what is stored at that moment", () => {
    const { device } = open();
    device.write("list", ["mine"]);
    local.entries.set("causette.list", '["theirs"]');
    device.update("list", (stored) => [stored, "more"]);
    expect(device.read("list")).toEqual([["theirs"], "more"]);
  });

  test("by another tab notifies only the listeners of that name", () => {
    const { device } = open();
    const [keys, profiles] = [vi.fn(), vi.fn()];
    device.watch("keys", keys);
    device.watch("profiles", profiles);
    elsewhere("causette.keys", null, "{}");
    elsewhere("keys", null, "{}");
    expect([keys.mock.calls.length, profiles.mock.calls.length]).toEqual([1, 0]);
    elsewhere(null, null, null); // all was cleared
    expect([keys.mock.calls.length, profiles.mock.calls.length]).toEqual([2, 1]);
  });

  test("that was missed in the back/forward cache is reported when the page returns", () => {
    const { device } = open();
    const onKeys = vi.fn();
    device.watch("keys", onKeys);
    page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: false }));
    expect(onKeys).not.toHaveBeenCalled();
    page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
    expect(onKeys).toHaveBeenCalledOnce();
  });
});

test("There is no listener for other tabs before `watch`, because it would open the storage too early", () => {
  const listen = vi.fn();
  vi.stubGlobal("addEventListener", listen);
  createDeviceStorage();
  expect(listen).not.toHaveBeenCalled();
});

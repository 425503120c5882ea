import { expect, test, vi } from "vitest";
import { watchUnsaved } from "../../../src/shell/unsaved-notice.ts";
import type { DeviceStorage, Unsaved } from "../../../src/platform/model/storage.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";
import { createSharedMemory } from "../../support/shared-memory.ts";

function open() {
  let report: (unsaved: Unsaved) => void = () => undefined;
  const device: DeviceStorage = {
    ...createSharedMemory().open(),
    watchUnsaved: (onChange) => void (report = onChange),
  };
  const hide = vi.fn();
  const show = vi.fn((_sentence: string) => hide);
  watchUnsaved(device, () => TEXTS.en, show);
  return {
    full: (...names: string[]) => report({ reason: "full", names }),
    off: (...names: string[]) => report({ reason: "off", names }),
    said: () => show.mock.calls.map(([sentence]) => sentence),
    hide,
  };
}

test("Unsaved items are listed, with what to do", () => {
  const { full, said } = open();
  full("prompt", "keys");
  expect(said()).toEqual([expect.stringContaining("no room to save your prompt and the keys.")]);
  expect(said()[0]).toContain("lost when you close this tab: copy what you need");
});

test("Each item is reported once, until all are stored: then the notice is removed", () => {
  const { full, said, hide } = open();
  full("prompt");
  full("prompt", "server-before7");
  full("server-before7");
  full("settings", "prompt");
  expect(said()).toHaveLength(2);
  expect(said()[1]).toContain("your prompt and the configuration");
  expect(hide).not.toHaveBeenCalled();
  full();
  expect(hide).toHaveBeenCalledOnce();
  full("prompt");
  expect(said()).toHaveLength(3);
});

test("Where storage is switched off, it is said once, and not for a language or a theme", () => {
  const { off, said } = open();
  off("theme");
  expect(said()).toEqual([]);
  off("theme", "prompt");
  off("theme", "prompt", "keys");
  expect(said()).toEqual([TEXTS.en.storageOff]);
});

import { describe, expect, test } from "vitest";
import {
  type CheckReport,
  checkRequestOf,
  isCheckOf,
} from "../../../../src/connections/check/model/check.ts";
import {
  addReport,
  startProgress,
  betterAddress,
  endProgress,
} from "../../../../src/connections/check/model/check-progress.ts";
import { isOutdatedBy } from "../../../../src/connections/check/model/panel.ts";
import type { Applied } from "../../../../src/configuration/model/applied.ts";
import type { ServerModel } from "../../../../src/connections/model/server-facts.ts";
import { parseSettings } from "../../../../src/configuration/model/parse-settings.ts";
import { DEFAULT_SETTINGS } from "../../../../src/configuration/model/settings.ts";

const KEY = "sk-local-0123456789";

function applied(baseURL: string, model = ""): Applied {
  const parsed = parseSettings({ ...DEFAULT_SETTINGS, baseURL, model });
  if (!parsed.ok) throw new Error("no valid address");
  return { settings: parsed.settings, key: KEY };
}

const progressAfter = (...reports: CheckReport[]) =>
  endProgress(reports.reduce(addReport, startProgress(false)));
const failAt = (report: Omit<Extract<CheckReport, { state: "failed" }>, "state">) =>
  progressAfter({ ...report, state: "failed" });

describe("What is checked", () => {
  test("is the settings in the form", () => {
    const request = checkRequestOf({ baseURL: " localhost:1 ", model: " m " }, undefined, true);
    expect(request).toEqual({ baseURL: " localhost:1 ", model: "m", key: "", withAnswer: true });
  });

  test("The key goes to the origin that it was applied for, and to no other", () => {
    const keyAt = (baseURL: string): string =>
      checkRequestOf({ baseURL, model: "" }, applied("http://127.0.0.1:1234/v1"), false).key;
    expect(keyAt("127.0.0.1:1234/other")).toBe(KEY);
    expect(keyAt("http://0.0.0.0:1234/v1")).toBe(KEY); // is called at 127.0.0.1
    for (const other of [
      "http://127.0.0.1:1235/v1",
      "https://127.0.0.1:1234/v1",
      "http://evil.org",
      "",
      "x y",
    ])
      expect(keyAt(other)).toBe("");
  });

  test("A check tells about the server in use only when address, model and key are the same", () => {
    const now = applied("http://127.0.0.1:1234/v1", "m");
    const check = { baseURL: "127.0.0.1:1234/v1/", model: "m", key: KEY, withAnswer: false };
    expect(isCheckOf(check, now)).toBe(true);
    expect(isCheckOf(check, undefined)).toBe(true);
    expect(isCheckOf({ ...check, baseURL: "http://127.0.0.1:1234" }, now)).toBe(false);
    expect(isCheckOf({ ...check, model: "" }, now)).toBe(false);
    expect(isCheckOf({ ...check, key: "" }, now)).toBe(false);
    expect(isCheckOf({ ...check, baseURL: "" }, now)).toBe(false);
  });
});

describe("A check's result", () => {
  test("is passed when no step has failed, otherwise the fault", () => {
    expect(progressAfter().result).toEqual({ kind: "passed" });
    const fault = { kind: "loading", said: "" } as const;
    expect(failAt({ step: "models", fault }).result).toEqual({ kind: "failed", step: "models", fault });
  });

  test("offers the address that answers, before the one that was only corrected", () => {
    const address = { kind: "address", baseURL: "http://h:1", corrected: true } as const;
    const corrected: CheckReport = { step: "address", state: "passed", found: address };
    expect(betterAddress(progressAfter(corrected))).toBe("http://h:1");
    expect(
      betterAddress(progressAfter({ ...corrected, found: { ...address, corrected: false } })),
    ).toBeUndefined();
    const wrong = {
      kind: "wrong-path",
      baseURL: "http://h:1",
      suggestion: "http://h:1/v1",
      said: "",
    } as const;
    expect(betterAddress(progressAfter(corrected, { step: "server", state: "failed", fault: wrong }))).toBe(
      "http://h:1/v1",
    );
  });

  test("is outdated by later facts from the server", () => {
    const tells = (...models: ServerModel[]) => ({ kind: "other", source: "openai", models }) as const;
    const model: ServerModel = { id: "gone-7b", type: "chat" };
    const down = failAt({ step: "reachable", fault: { kind: "not-running", origin: "", server: "other" } });
    expect(isOutdatedBy(down, tells())).toBe(true);
    const none = failAt({ step: "loaded", fault: { kind: "no-model", server: "other" } });
    expect(isOutdatedBy(none, tells(model))).toBe(false);
    expect(isOutdatedBy(none, tells({ ...model, isLoaded: true }))).toBe(true);
    const gone = failAt({ step: "loaded", fault: { kind: "model-gone", model: "gone-7b", models: [] } });
    expect(isOutdatedBy(gone, tells())).toBe(false);
    expect(isOutdatedBy(gone, tells(model))).toBe(true);
    const headers = failAt({
      step: "headers",
      fault: { kind: "headers-refused", origin: "", server: "other" },
    });
    expect(isOutdatedBy(headers, tells(model))).toBe(false);
    expect(isOutdatedBy(progressAfter(), tells())).toBe(false);
  });
});

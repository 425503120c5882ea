import { describe, expect, test } from "vitest";
import { type Activity, listModels, type ListState } from "../../../../src/in-browser/list/list.ts";
import type { EngineState } from "../../../../src/in-browser/model/in-browser.ts";
import type { StoredModel } from "../../../../src/in-browser/model/model-file.ts";
import { modelActions, parseModelAction } from "../../../../src/in-browser/list/view/model-actions.ts";

const MINE: StoredModel = {
  id: "mine",
  url: "https://example.org/mine.gguf",
  bytes: 100,
  storedBytes: 100,
  isWhole: true,
  sha256: undefined,
};
const abort = new AbortController();
const progress = { doneBytes: 1, totalBytes: 2 };
const LOADED: EngineState = { kind: "loaded", id: "mine", contextTokens: 2048, threads: 2 };

function listState(changes: Partial<ListState> = {}): ListState {
  const empty = { kind: "empty" } as const;
  return {
    kept: [MINE],
    added: new Map(),
    activities: new Map(),
    engine: empty,
    chosen: undefined,
    ...changes,
  };
}

function mine(changes: Partial<ListState> = {}) {
  const model = listModels(listState(changes)).find(({ id }) => id === "mine");
  if (model === undefined) throw new Error("It is not in the list.");
  return model;
}

const doing = (activity: Activity): Partial<ListState> => ({ activities: new Map([["mine", activity]]) });

describe("A model's place in the list", () => {
  test("It is there once, whatever is known of it", () => {
    const added = new Map([["mine", MINE]]);
    const ids = listModels(listState({ added, engine: LOADED })).map(({ id }) => id);
    expect(ids.filter((id) => id === "mine")).toHaveLength(1);
    expect(ids[0]).toBe("toy-chat");
  });

  test.each<[string, Partial<ListState>]>([
    ["whole", {}],
    ["part", { kept: [{ ...MINE, isWhole: false, storedBytes: 40 }] }],
    ["absent", { kept: [], added: new Map([["mine", MINE]]) }],
    ["loaded", { engine: LOADED }],
    ["loading", { engine: { kind: "loading", id: "mine", progress } }],
    ["loading", doing({ kind: "loading", abort })],
    ["asking", doing({ kind: "asking", abort, host: "example.org" })],
    ["to-download", doing({ kind: "to-download", model: MINE, freeBytes: 1 })],
    ["to-remove", doing({ kind: "to-remove" })],
    ["removing", doing({ kind: "removing" })],
    ["whole", doing({ kind: "failed", problem: { kind: "dropped" }, retry: undefined })],
  ])("is “%s” %#", (kind, changes) => {
    expect(mine(changes).status.kind).toBe(kind);
  });

  test("What the engine loads by itself can't be cancelled here", () => {
    const engine: EngineState = { kind: "loading", id: "mine", progress };
    expect(mine({ engine }).status).toMatchObject({ canCancel: false, progress });
    expect(mine({ engine, ...doing({ kind: "loading", abort }) }).status).toMatchObject({ canCancel: true });
  });

  test("It is in use when questions go to it: by its name, or because it is the one in memory", () => {
    expect(mine().isInUse).toBe(false);
    expect(mine({ chosen: "mine" }).isInUse).toBe(true);
    expect(mine({ chosen: "" }).isInUse).toBe(false);
    expect(mine({ chosen: "", engine: LOADED }).isInUse).toBe(true);
    expect(mine({ chosen: "other", engine: LOADED }).isInUse).toBe(false);
  });
});

test("There is always a way out of a failure, and of a question", () => {
  const failure = { problem: { kind: "dropped" }, canRetry: true } as const;
  expect(modelActions({ ...mine(), failure })).toEqual(["retry", "remove", "forget"]);
  expect(modelActions(mine(doing({ kind: "to-remove" })))).toEqual(["erase", "cancel"]);
});

test("Only actions that there are count as such", () => {
  expect(parseModelAction("use")).toBe("use");
  for (const value of [undefined, "", "send", 1]) expect(parseModelAction(value)).toBeUndefined();
});

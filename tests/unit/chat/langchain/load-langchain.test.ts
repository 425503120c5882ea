import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answers, fakeFetch } from "../wire/fake-fetch.ts";
import { provideModules } from "./installed-modules.ts";

beforeEach(() => {
  vi.resetModules();
  provideModules();
});
afterEach(() => {
  vi.doUnmock("@langchain/openai");
  vi.unstubAllGlobals();
});

/** The module as a page finds it that has just been opened. */
async function open() {
  const { loadLangChain } = await import("../../../../src/chat/langchain/load-langchain.ts");
  const { problemOf } = await import("../../../../src/chat/model/problem-error.ts");
  return { load: loadLangChain, problemOf };
}

test("LangChain is loaded once", async () => {
  const { load } = await open();
  const [first, second] = [load(), load()];
  expect(second).toBe(first);
  expect(load()).toBe(first);
  expect(await first).toMatchObject({ ChatOpenAI: expect.any(Function) });
});

describe.each<[string, string, () => void]>([
  [
    "cannot be reached",
    "Failed to fetch",
    () =>
      vi.stubGlobal(
        "fetch",
        fakeFetch(() => Promise.reject(new TypeError("Failed to fetch"))),
      ),
  ],
  [
    "answers with an error",
    "503",
    () =>
      vi.stubGlobal(
        "fetch",
        fakeFetch(() => answers("down", "text/plain", 503)),
      ),
  ],
  [
    "gives a module that does not load",
    "module", // the test runner adds words of its own
    () =>
      vi.doMock("@langchain/openai", () => {
        throw new TypeError("Importing a module script failed.");
      }),
  ],
])("When the CDN %s", (_, words, arrange) => {
  test("it says so, and the next try loads it", async () => {
    arrange();
    const { load, problemOf } = await open();
    const found = await load().then(() => undefined, problemOf);
    expect(found).toMatchObject({ kind: "libraries-unreachable", host: expect.any(String) });
    expect(JSON.stringify(found)).toContain(words);
    vi.doUnmock("@langchain/openai");
    vi.unstubAllGlobals();
    provideModules();
    expect(await load()).toMatchObject({ ChatOpenAI: expect.any(Function) });
  });
});

import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { explainEvent } from "../../../../src/chat/langchain/explain-event.ts";
import { completion, role, text, thinking } from "../../../support/chunks.ts";
import { provideModules } from "./installed-modules.ts";

let network: MockInstance<typeof fetch>;
beforeEach(() => {
  provideModules();
  network = vi.spyOn(globalThis, "fetch");
});
afterEach(() => {
  const asked = network.mock.calls.map(([input]) => String(input instanceof Request ? input.url : input));
  expect(asked.filter((url) => url.startsWith("http"))).toEqual([]);
  network.mockRestore();
  vi.unstubAllGlobals();
});

const event = (chunk: object): string => `data: ${JSON.stringify(chunk)}`;

test("An event becomes the chunk that LangChain makes of it", async () => {
  expect(await explainEvent(event(text("Hel\n🌲")))).toMatchObject([{ content: "Hel\n🌲" }]);
});

test("What LangChain keeps of thinking depends on its name", async () => {
  const seen = async (key: "reasoning_content" | "reasoning"): Promise<string> => {
    const chunk = { ...role(""), ...thinking("Hm", key) };
    return JSON.stringify(await explainEvent(event(chunk)));
  };
  expect(await seen("reasoning")).not.toContain("Hm");
});

test("A whole answer becomes a message", async () => {
  const message = await explainEvent(JSON.stringify(completion("Hello")));
  expect(message).toMatchObject({ content: "Hello", response_metadata: { finish_reason: "stop" } });
});

test("An event without data becomes nothing", async () => {
  expect(await explainEvent(": keep-alive")).toEqual([]);
});

test("An error is shown as one", async () => {
  expect(await explainEvent('data: {"error":{"message":"no memory"}}')).toMatchObject({
    error: expect.stringContaining("no memory"),
  });
});

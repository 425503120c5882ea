import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { problemOf } from "../../../../src/chat/model/problem-error.ts";
import { silenceLimit } from "../../../../src/chat/wire/silence-limit.ts";
import { fakeFetch } from "./fake-fetch.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const SILENT = { kind: "silent", seconds: 5 };

/** A server that takes a request and sends nothing. */
const mute = () =>
  fakeFetch(
    ({ init: { signal } }) =>
      new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason))),
  );

/** A server that sends its headers at once, and each byte when the test says so. */
function startServer() {
  let body: ReadableStreamDefaultController<Uint8Array> | undefined;
  const stream = new ReadableStream<Uint8Array>({ start: (controller) => void (body = controller) });
  const fetch = fakeFetch(({ init: { signal } }) => {
    signal?.addEventListener("abort", () => body?.error(signal.reason));
    return new Response(stream, { status: 201, headers: { x: "y" } });
  });
  return {
    fetch,
    send: (text: string): void => body?.enqueue(new TextEncoder().encode(text)),
    close: (): void => body?.close(),
  };
}

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "no failure",
    (error: unknown) => problemOf(error),
  );

test("A request without an answer is aborted when the time is over, not before", async () => {
  const fetch = mute();
  const settled = vi.fn();
  const failed = failure(silenceLimit(5)(fetch)("http://h/")).finally(settled);
  await vi.advanceTimersByTimeAsync(4999);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(await failed).toEqual(SILENT);
  expect(fetch.calls[0]?.init.signal?.aborted).toBe(true);
});

test("A request is aborted when the server falls silent after its headers", async () => {
  const server = startServer();
  const response = await silenceLimit(5)(server.fetch)("http://h/");
  const failed = failure(response.text());
  await vi.advanceTimersByTimeAsync(5000);
  expect(await failed).toEqual(SILENT);
});

test("Every byte resets the timer: a slow answer arrives completely, however long it takes", async () => {
  const server = startServer();
  const response = await silenceLimit(5)(server.fetch)("http://h/");
  const text = response.text();
  for (const character of "slow and steady") {
    await vi.advanceTimersByTimeAsync(4900);
    server.send(character);
  }
  await vi.advanceTimersByTimeAsync(4900);
  server.close();
  expect(await text).toBe("slow and steady");
  expect([response.status, response.headers.get("x")]).toEqual([201, "y"]);
  expect(vi.getTimerCount()).toBe(0);
});

test("A request is aborted when the server falls silent in its answer, and what arrived is kept", async () => {
  const server = startServer();
  const reader = (await silenceLimit(5)(server.fetch)("http://h/")).body?.getReader();
  server.send("half");
  await vi.advanceTimersByTimeAsync(3000);
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("half");
  const failed = failure(reader?.read() ?? Promise.resolve());
  await vi.advanceTimersByTimeAsync(5000);
  expect(await failed).toEqual(SILENT);
});

test("The user's own stop passes through as it is, and leaves no timer behind", async () => {
  const stop = new AbortController();
  const asked = silenceLimit(5)(mute())("http://h/", { signal: stop.signal });
  stop.abort();
  await expect(asked).rejects.toBe(stop.signal.reason);
  expect(vi.getTimerCount()).toBe(0);
});

test("A request that fails leaves no timer behind", async () => {
  const fetch = fakeFetch(() => Promise.reject(new TypeError("Failed to fetch")));
  await expect(silenceLimit(5)(fetch)("http://h/")).rejects.toThrow("Failed to fetch");
  expect(vi.getTimerCount()).toBe(0);
});

test("Without a limit it waits for ever", () => {
  const fetch = mute();
  expect(silenceLimit(undefined)(fetch)).toBe(fetch);
});

import { expect, test, vi } from "vitest";
import { ProblemError } from "../../../../src/chat/model/problem-error.ts";
import { lostConnection, readText } from "../../../../src/chat/wire/lost-connection.ts";

test.each([
  ["Chromium", new TypeError("network error")],
  ["Firefox", new TypeError("Error in input stream")],
  ["WebKit", Object.assign(new Error("Load failed"), { name: "NetworkError" })],
])(
  "%s: a body that breaks off is a lost connection, and the browser's own error is its cause",
  (_, error) => {
    expect(lostConnection(error)).toMatchObject({ problem: { kind: "dropped" }, cause: error });
  },
);

test("An abort by the user, and a known problem, are not changed", () => {
  const silent = new ProblemError({ kind: "silent", seconds: 1 });
  const abort = new DOMException("The user aborted a request.", "AbortError");
  expect(lostConnection(silent)).toBe(silent);
  expect(lostConnection(abort)).toBe(abort);
});

test("Neither is a problem from another bundle, with another class", async () => {
  vi.resetModules();
  const other = await import("../../../../src/chat/model/problem-error.ts");
  const failed = new other.ProblemError({ kind: "unknown", said: "unreachable" });
  expect(failed).not.toBeInstanceOf(ProblemError);
  expect(lostConnection(failed)).toBe(failed);
});

test("A whole body is its text", async () => {
  expect(await readText(new Response("Où ? 🌲"))).toBe("Où ? 🌲");
});

test("Half a body is a lost connection", async () => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode("Half"));
      queueMicrotask(() => controller.error(new TypeError("network error")));
    },
  });
  await expect(readText(new Response(body))).rejects.toMatchObject({ problem: { kind: "dropped" } });
});

import { expect, test } from "vitest";
import { parseRecording } from "../../../../src/work/recording/model/parse-recording.ts";
import { createReplayClock } from "../../../../src/work/recording/model/replay-clock.ts";
import { createReplayFetch } from "../../../../src/work/recording/services/replay-fetch.ts";

test("Paused, each event of a read is a step of its own", async () => {
  const event = (content: string): string =>
    `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`;
  const text = `${["One", " two", " three"].map(event).join("")}data: [DONE]\n\n`;
  const body = JSON.stringify({ model: "m", messages: [], stream: true });
  const request = { url: "http://127.0.0.1:1234/v1/chat/completions", method: "POST", headers: [], body };
  const parsed = parseRecording(
    [
      { causette: "recording", version: 1, request },
      [0.1, "response", { status: 200, statusText: "", headers: [["content-type", "text/event-stream"]] }],
      [0.1, "read", text],
      [0.1, "close", null],
    ]
      .map((line) => JSON.stringify(line))
      .join("\n"),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.fault));
  const clock = createReplayClock(1);
  clock.pause();
  const fetch = createReplayFetch(parsed.recording, clock, { onStop: () => undefined });
  const answering = fetch("http://127.0.0.1/", {});
  const step = async <T>(next: Promise<T>): Promise<T> => {
    clock.step();
    return next;
  };
  const response = await step(answering);
  const reader = response.body?.getReader();
  const read = async (): Promise<string> =>
    new TextDecoder().decode((await step(reader?.read() ?? Promise.reject(new Error("no body")))).value);
  expect([await read(), await read(), await read()]).toEqual(["One", " two", " three"].map(event));
  clock.goOn();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe("data: [DONE]\n\n");
});

import { expect, test } from "vitest";
import { createEventStream } from "../../../../src/in-browser/engine/event-stream.ts";

const nothing = (): void => undefined;
const textOf = (body: ReadableStream<Uint8Array>): Promise<string> => new Response(body).text();

test("Contents become events, and the end is OpenAI's", async () => {
  const events = createEventStream(nothing);
  events.comment("prompt 1/2");
  events.send({ text: "a\nb" });
  events.end();
  expect(await textOf(events.body)).toBe(': prompt 1/2\n\ndata: {"text":"a\\nb"}\n\ndata: [DONE]\n\n');
});

test("A failure reaches the reader as it is", async () => {
  const events = createEventStream(nothing);
  const error = new Error("trap");
  events.fail(error);
  await expect(events.body.getReader().read()).rejects.toBe(error);
});

test("A reader that leaves is noticed, and writing on does nothing", async () => {
  let hasLeft = false;
  const events = createEventStream(() => (hasLeft = true));
  await events.body.cancel();
  expect(hasLeft).toBe(true);
  events.send("late");
  events.fail(new Error("late"));
  events.end();
});

test("After the end, writing does nothing", async () => {
  const events = createEventStream(nothing);
  events.end();
  events.send("late");
  events.end();
  expect(await textOf(events.body)).toBe("data: [DONE]\n\n");
});

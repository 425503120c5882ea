import { expect, test, vi } from "vitest";
import { joinEvents } from "../../../../src/chat/wire/join-events.ts";
import { finish, role, text, thinking, usage } from "../../../support/chunks.ts";

const NOTES = { onRefusal: () => undefined, onPassed: () => undefined };
const event = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;
const ANSWER = [
  role(),
  thinking("Hm."),
  text("Bonjour "),
  text("à "),
  text("tous 👋"),
  finish("stop"),
  usage(3, 4),
];
const BODY = `${ANSWER.map(event).join("")}: bye\n\ndata: [DONE]\n\n`;

/** Sends these pieces as one stream, which then closes or fails, through the layer. */
function respond(pieces: readonly (string | Uint8Array)[], failure?: Error): Promise<Response> {
  const bytes = pieces.map((piece) => (typeof piece === "string" ? new TextEncoder().encode(piece) : piece));
  const queue = [...bytes];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = queue.shift();
      if (next !== undefined) controller.enqueue(next);
      else if (failure !== undefined) controller.error(failure);
      else controller.close();
    },
  });
  const headers = { "content-type": "text/event-stream" };
  return joinEvents(NOTES)(() => Promise.resolve(new Response(body, { headers })))("http://127.0.0.1/");
}

/** All that the events say, with the pieces of text put together. */
function said(body: string): unknown {
  const events = body.split(/\r?\n\r?\n/).filter((each) => each !== "");
  const texts = { content: "", reasoning_content: "" };
  const others = events.filter((each) => {
    const found = /"(content|reasoning_content)":("(?:[^"\\]|\\.)+")/.exec(each);
    if (found === null) return true;
    const value: unknown = JSON.parse(found[2] ?? '""');
    if (found[1] === "content") texts.content += String(value);
    else texts.reasoning_content += String(value);
    return false;
  });
  return { texts, others };
}

test("whole, by event and byte by byte, the events say the same", async () => {
  const expected = said(BODY);
  const bytes = new TextEncoder().encode(BODY);
  for (const pieces of [[BODY], BODY.split(/(?<=\n\n)/), Array.from(bytes, (byte) => Uint8Array.of(byte))]) {
    expect(said(await (await respond(pieces)).text())).toEqual(expected);
  }
  expect(said(await (await respond([BODY.replaceAll("\n", "\r\n")])).text())).toEqual(expected);
});

test("events of one read become few", async () => {
  const body = await (await respond([BODY])).text();
  expect(body).toContain("Bonjour à tous 👋");
  expect(body.split("\n\n").length).toBeLessThan(BODY.split("\n\n").length);
});

test("the first text goes through at once, and so does one after a pause", async () => {
  vi.useFakeTimers();
  try {
    let send: (piece: string) => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => void (send = (piece) => controller.enqueue(new TextEncoder().encode(piece))),
    });
    const headers = { "content-type": "text/event-stream" };
    const response = await joinEvents(NOTES)(() => Promise.resolve(new Response(body, { headers })))(
      "http://127.0.0.1/",
    );
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    send(event(text("a")));
    expect((await reader?.read())?.value).toBe(event(text("a")));
    vi.advanceTimersByTime(100);
    send(event(text("b")));
    expect((await reader?.read())?.value).toBe(event(text("b")));
    for (const each of ["c", "d"]) send(event(text(each))); // within the same frame
    const next = reader?.read();
    await vi.advanceTimersByTimeAsync(16);
    expect((await next)?.value).toBe(event(text("cd")));
  } finally {
    vi.useRealTimers();
  }
});

test("what came before a connection was lost is still read", async () => {
  const response = await respond(
    [event(text("a")), event(text("b")), event(text("c"))],
    new TypeError("network error"),
  );
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let received = "";
  const failed = (async () => {
    for (;;) {
      const read = await reader?.read();
      if (read === undefined || read.done) return;
      received += read.value;
    }
  })();
  await expect(failed).rejects.toMatchObject({ problem: { kind: "dropped" } });
  expect(said(received)).toEqual(said([text("a"), text("b"), text("c")].map(event).join("")));
});

test("a last event without its empty line is not lost", async () => {
  expect(await (await respond(["data: [DONE]"])).text()).toBe("data: [DONE]");
});

test("reasoning gets the name that LangChain keeps", async () => {
  const body = await (
    await respond([event(thinking("Hm", "reasoning")), event(thinking(".", "reasoning"))])
  ).text();
  expect(said(body)).toMatchObject({ texts: { reasoning_content: "Hm." } });
});

test("leaving the stream closes the connection", async () => {
  let cancelled: unknown;
  const source = new ReadableStream<Uint8Array>({ cancel: (reason) => void (cancelled = reason) });
  const headers = { "content-type": "text/event-stream" };
  const response = await joinEvents(NOTES)(() => Promise.resolve(new Response(source, { headers })))(
    "http://127.0.0.1/",
  );
  await response.body?.cancel("stopped");
  expect(cancelled).toBe("stopped");
});

test("an answer that is not an event stream is not changed", async () => {
  const plain = Response.json({ ok: true });
  expect(await joinEvents(NOTES)(() => Promise.resolve(plain))("http://127.0.0.1/")).toBe(plain);
});

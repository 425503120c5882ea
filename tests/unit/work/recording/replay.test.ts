import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { connect } from "../../../../src/chat/langchain/connect.ts";
import type { Exchange } from "../../../../src/chat/model/exchange.ts";
import type { Outcome } from "../../../../src/chat/model/ending.ts";
import type { ReplyPart } from "../../../../src/chat/model/reply.ts";
import { advanceRun, endRun, startRun } from "../../../../src/chat/model/run.ts";
import type { ChatClient } from "../../../../src/chat/model/chat-client.ts";
import { parseRecording } from "../../../../src/work/recording/model/parse-recording.ts";
import { createReplayClock } from "../../../../src/work/recording/model/replay-clock.ts";
import { replaySettings } from "../../../../src/work/recording/model/replay-settings.ts";
import { writeRecording } from "../../../../src/work/recording/model/write-recording.ts";
import { createReplayFetch } from "../../../../src/work/recording/services/replay-fetch.ts";
import type { Scenario } from "../../../support/exchange.ts";
import * as odd from "../../../support/odd-scenarios.ts";
import { refusals } from "../../../support/refusals.ts";
import * as plain from "../../../support/scenarios.ts";
import { provideModules } from "../../chat/langchain/installed-modules.ts";
import { joined, openServer, QUESTION, replyOf, settingsFor } from "../../chat/langchain/reply-of.ts";

beforeEach(() => {
  provideModules();
  vi.stubGlobal("location", { protocol: "file:" });
  vi.stubGlobal("self", { origin: "null" });
});
afterEach(() => void vi.unstubAllGlobals());

/** What a run comes to: its parts, its texts and its named ending. */
async function play(client: ChatClient, stopAt?: ReplyPart["kind"], stop = new AbortController()) {
  const { parts, problem } = await replyOf(client, stop.signal, QUESTION, ({ kind }) => {
    if (kind === stopAt) stop.abort();
  });
  const outcome: Outcome = stop.signal.aborted
    ? { kind: "stopped" }
    : problem === undefined
      ? { kind: "closed" }
      : { kind: "problem", problem };
  const run = parts.reduce((before, part) => advanceRun(before, part, 0), startRun(0));
  const { ending } = endRun(run, outcome, 0);
  const [sent, ...rest] = parts;
  if (sent?.kind !== "sent") throw new Error("nothing was sent");
  return { exchange: sent.exchange, seen: { parts: joined(rest), ending } };
}

/** Writes an exchange to a file, and plays the file as fast as possible, without a network. */
async function replay(exchange: Exchange, withPrompt = false) {
  const result = parseRecording(writeRecording(exchange, { withPrompt }));
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  const settings = replaySettings(result.recording);
  if (settings === undefined) throw new Error("no settings");
  const network = vi.fn<typeof fetch>();
  vi.stubGlobal("fetch", network);
  const stop = new AbortController();
  const fetch = createReplayFetch(result.recording, createReplayClock(Infinity), {
    onStop: () => stop.abort(),
  });
  const played = await play(connect(settings, "", undefined, fetch), undefined, stop);
  vi.unstubAllGlobals();
  expect(network).not.toHaveBeenCalled();
  return { ...played, recording: result.recording };
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  "an answer": plain.says(["Où", " ? ", "🌲", "\n\n  et voilà\n"], { thinking: "Hm, 🤔" }),
  "thinking under another name": plain.says("Yes", { thinking: "Hm", thinkingKey: "reasoning" }),
  "cut by the limit": plain.cutShort("Once upon"),
  "only thinking": plain.onlyThinking(),
  "a stop without text": plain.silentStop(),
  "no finish reason": plain.noFinishReason("Half"),
  "[DONE] at once": plain.doneAtOnce(),
  "an empty body": plain.emptyBody(),
  "a lost connection": plain.dropsConnection("Half"),
  "a web page": odd.html(),
  "JSON instead of a stream": odd.jsonInsteadOfStream("Hello"),
  "an error in a 200": odd.jsonError(),
  "an error event": odd.errorEvent("Half", "model died"),
  "an error as text": odd.errorData("Half", "model died"),
  "a context that overflows in the stream": odd.errorData("", {
    message: "the request exceeds the available context size",
  }),
  "a line that is no JSON": odd.brokenJson("Half"),
  "every harmless irregularity": odd.odd("Hello"),
  ...Object.fromEntries(
    Object.entries(refusals).map(([name, { status, body }]) => [
      `refused: ${name}`,
      odd.refuses(status, body),
    ]),
  ),
};

describe.each(Object.entries(SCENARIOS))("%s", (_, scenario) => {
  test.each([
    ["whole", scenario, true],
    ["byte by byte", odd.byCharacter(scenario), true],
    ["with Stream off", scenario, false],
  ])("%s: the replay has the same parts and the same ending", async (_, played, stream) => {
    const server = await openServer();
    server.answer(played);
    const live = await play(connect(settingsFor(server, { stream }), ""));
    const again = await replay(live.exchange);
    expect(again.seen).toEqual(live.seen);
  });
});

describe("Also a run", () => {
  test("that was stopped ends as stopped, with what had arrived", async () => {
    const server = await openServer();
    server.answer(plain.silentAfter("Half"));
    const live = await play(connect(settingsFor(server), ""), "answer");
    expect(live.seen.ending).toEqual({ status: "stopped" });
    expect((await replay(live.exchange)).seen).toEqual(live.seen);
  });

  test("that was stopped while the page held back what it had just read", async () => {
    const event = (content: string): Uint8Array =>
      new TextEncoder().encode(
        `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`,
      );
    let body: ReadableStreamDefaultController<Uint8Array> | undefined;
    const stream = new ReadableStream<Uint8Array>({ start: (controller) => void (body = controller) });
    const headers = { "content-type": "text/event-stream" };
    const server = await openServer();
    const client = connect(settingsFor(server), "", undefined, (_input, init) => {
      init?.signal?.addEventListener("abort", () => body?.error(init.signal?.reason));
      body?.enqueue(event("One"));
      return Promise.resolve(new Response(stream, { headers }));
    });
    const stop = new AbortController();
    let exchange: Exchange | undefined;
    const hasTwo = (): boolean => exchange?.entries.filter(({ kind }) => kind === "read").length === 2;
    const { parts } = await replyOf(client, stop.signal, QUESTION, (part) => {
      if (part.kind === "sent") ({ exchange } = part);
      if (part.kind !== "answer" || hasTwo()) return;
      body?.enqueue(event(" two"));
      void vi.waitUntil(hasTwo, { interval: 0 }).then(() => stop.abort());
    });
    if (exchange === undefined) throw new Error("nothing was sent");
    expect(hasTwo()).toBe(true);
    const again = await replay(exchange);
    expect(again.seen.parts).toEqual(joined(parts.slice(1)));
    expect(again.seen.ending).toEqual({ status: "stopped" });
  });

  test("that was stopped before the headers", async () => {
    const server = await openServer();
    server.answer(plain.silent());
    const stop = new AbortController();
    const live = play(connect(settingsFor(server), ""), undefined, stop);
    await vi.waitUntil(() => server.chats.length > 0);
    stop.abort();
    const { exchange, seen } = await live;
    expect(seen.ending).toEqual({ status: "stopped" });
    expect((await replay(exchange)).seen).toEqual(seen);
  });

  test.each([
    ["before its headers", plain.silent()],
    ["after a text", plain.silentAfter("Half")],
  ])("of a server that falls silent %s", async (_, scenario) => {
    const server = await openServer();
    server.answer(scenario);
    const live = await play(connect({ ...settingsFor(server), timeLimitS: 0.2 }, ""));
    expect(live.seen.ending).toMatchObject({ problem: { kind: "silent" } });
    expect((await replay(live.exchange)).seen).toEqual(live.seen);
  });

  test("whose server was down", async () => {
    const server = await openServer();
    await server.close();
    const live = await play(connect(settingsFor(server), ""));
    expect(live.seen.ending).toMatchObject({ problem: { kind: "not-running" } });
    expect((await replay(live.exchange)).seen).toEqual(live.seen);
  });

  test("that found the server's /v1 by itself", async () => {
    const server = await openServer();
    const live = await play(connect(settingsFor(server, { baseURL: server.origin }), ""));
    expect(live.seen.ending).toMatchObject({ status: "done" });
    expect((await replay(live.exchange)).seen).toEqual(live.seen);
  });
});

test("A replay has the reads of the recording, cut in the same places", async () => {
  const server = await openServer();
  server.answer(odd.byCharacter("🌲 et voilà"));
  const live = await play(connect(settingsFor(server), ""));
  const { exchange } = await replay(live.exchange);
  const reads = (one: Exchange): unknown =>
    one.entries.flatMap((entry) => (entry.kind === "read" ? [[...entry.bytes]] : []));
  expect(reads(exchange)).toEqual(reads(live.exchange));
});

test("A recording of a replay is the same recording", async () => {
  const server = await openServer();
  const live = await play(connect(settingsFor(server), ""));
  const kinds = (one: Exchange): readonly string[] => one.entries.map(({ kind }) => kind);
  const first = await replay(live.exchange, true);
  const second = await replay(first.exchange, true);
  expect(kinds(second.exchange)).toEqual(kinds(first.exchange));
});

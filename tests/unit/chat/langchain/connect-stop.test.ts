import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ReplyPart } from "../../../../src/chat/model/reply.ts";
import { connect } from "../../../../src/chat/langchain/connect.ts";
import { byCharacter } from "../../../support/odd-scenarios.ts";
import { begin, says, silent, silentAfter, silentAfterHeaders } from "../../../support/scenarios.ts";
import type { Scenario } from "../../../support/exchange.ts";
import { openServer, QUESTION, replyOf, settingsFor, textOf, SENT } from "./reply-of.ts";
import { provideModules } from "./installed-modules.ts";

beforeEach(provideModules);
afterEach(() => void vi.unstubAllGlobals());

/** Asks, and stops when the part has come. Gives what came, and whether the server saw the connection close. */
async function stopAt(scenario: Scenario, when: ReplyPart["kind"], stream = true) {
  const server = await openServer();
  server.answer(scenario);
  const stop = new AbortController();
  const atOnce = (part: ReplyPart): void => {
    if (part.kind === when) queueMicrotask(() => stop.abort());
  };
  const client = connect(settingsFor(server, { stream }), "");
  const reply = replyOf(client, stop.signal, QUESTION, atOnce);
  const { parts, problem } = await reply;
  expect(stop.signal.aborted).toBe(true);
  return { parts, problem, server };
}

describe("Stop", () => {
  test("before the headers closes the connection", async () => {
    const server = await openServer();
    const next = server.nextChat();
    const stop = new AbortController();
    const reply = replyOf(connect(settingsFor(server), ""), stop.signal);
    const { request } = await next;
    stop.abort();
    expect((await reply).parts).toEqual([SENT]);
    await request.closed;
  });

  test.each<[string, Scenario, ReplyPart["kind"]]>([
    ["before the first token", silentAfterHeaders(), "connected"],
    ["between chunks", silentAfter("Half"), "answer"],
    [
      "between chunks that come in single bytes",
      byCharacter((exchange) => begin(exchange, "Half")),
      "answer",
    ],
  ])("%s closes the connection", async (_, scenario, when) => {
    const { parts, server } = await stopAt(scenario, when);
    expect(parts.at(-1)?.kind).toBe(when);
    await server.chats[0]?.closed;
  });

  test("keeps what arrived, and adds no more", async () => {
    const { parts } = await stopAt(silentAfter("Half"), "answer");
    expect(textOf(parts, "answer")).toBe("Half");
  });

  test("with Stream off closes the connection too", async () => {
    const server = await openServer();
    const next = server.nextChat();
    const stop = new AbortController();
    const reply = replyOf(connect(settingsFor(server, { stream: false }), ""), stop.signal);
    const { request } = await next;
    stop.abort();
    await reply;
    await request.closed;
  });

  test("before the request sends none", async () => {
    const server = await openServer();
    const reply = await replyOf(connect(settingsFor(server), ""), AbortSignal.abort());
    expect(reply.parts.map(({ kind }) => kind)).not.toContain("connected");
    expect(server.requests).toEqual([]);
  });

  test("of one reply does not end the client", async () => {
    const server = await openServer();
    const client = connect(settingsFor(server), "");
    server.answer(silent());
    const stop = new AbortController();
    const stopped = replyOf(client, stop.signal);
    await expect.poll(() => server.chats.length).toBe(1);
    stop.abort();
    await stopped;
    server.answer(says("again"));
    expect(textOf((await replyOf(client)).parts, "answer")).toBe("again");
  });
});

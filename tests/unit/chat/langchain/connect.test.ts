import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { connect } from "../../../../src/chat/langchain/connect.ts";
import { usageOf } from "../../../support/chunks.ts";
import { byCharacter, jsonInsteadOfStream, odd } from "../../../support/odd-scenarios.ts";
import { says } from "../../../support/scenarios.ts";
import { joined, openServer, replyOf, settingsFor, textOf, SENT } from "./reply-of.ts";
import { provideModules } from "./installed-modules.ts";

beforeEach(provideModules);
afterEach(() => void vi.unstubAllGlobals());

const ANSWER = ["Où", " ? ", "🌲", "\n\n  et voilà\n"];
const full = says(ANSWER, { thinking: "Hm, 🤔", usage: usageOf(7, 3) });
const FINISH = { kind: "finish", reason: "stop" };
const USAGE = { kind: "usage", usage: { input: 7, output: 3 } };

describe("A streamed reply", () => {
  test("yields sent, connected, thinking, the answer, the finish reason and the usage", async () => {
    const server = await openServer();
    server.answer(full);
    const { parts, problem } = await replyOf(connect(settingsFor(server), ""));
    expect(problem).toBeUndefined();
    expect(joined(parts)).toEqual([
      SENT,
      { kind: "connected" },
      { kind: "thinking", text: "Hm, 🤔" },
      { kind: "answer", text: ANSWER.join("") },
      FINISH,
      USAGE,
    ]);
  });

  test("is the same when each byte comes alone", async () => {
    const server = await openServer();
    server.answer(full);
    const client = connect(settingsFor(server), "");
    const whole = await replyOf(client);
    server.answer(byCharacter(full));
    const { parts, problem } = await replyOf(client);
    expect(problem).toBeUndefined();
    expect(joined(parts)).toEqual([SENT, ...joined(whole.parts).slice(1)]);
  });

  test("comes piece by piece, not at the end", async () => {
    const server = await openServer();
    const next = server.nextChat();
    const reply = connect(settingsFor(server), "").reply([], new AbortController().signal);
    const parts = reply[Symbol.asyncIterator]();
    expect((await parts.next()).value).toEqual(SENT);
    const connected = parts.next();
    const exchange = await next;
    exchange.headers();
    expect((await connected).value).toEqual({ kind: "connected" });
    for (const text of ANSWER) {
      exchange.send({ choices: [{ index: 0, delta: { content: text } }] });
      expect((await parts.next()).value).toEqual({ kind: "answer", text });
    }
    exchange.end();
    expect((await parts.next()).done).toBe(true);
  });

  test("with every harmless irregularity is a normal one", async () => {
    const server = await openServer();
    server.answer(odd("Hello"));
    const { parts, problem } = await replyOf(connect(settingsFor(server), ""));
    expect(problem).toBeUndefined();
    expect(textOf(parts, "answer")).toBe("Hello");
    expect(parts).toEqual(expect.arrayContaining([FINISH, USAGE]));
  });

  test("that arrives as one JSON object is shown as well", async () => {
    const server = await openServer();
    server.answer(jsonInsteadOfStream("Hello"));
    const { parts } = await replyOf(connect(settingsFor(server), ""));
    expect(parts).toEqual([SENT, { kind: "connected" }, { kind: "answer", text: "Hello" }, FINISH]);
  });

  test("does not say why it ended when the server didn't", async () => {
    const server = await openServer();
    const next = server.nextChat();
    const reply = replyOf(connect(settingsFor(server), ""));
    const exchange = await next;
    exchange.send({ choices: [{ index: 0, delta: { content: "a" } }] });
    exchange.end();
    const { parts } = await reply;
    expect(parts.at(-1)).toEqual({ kind: "answer", text: "a" });
  });
});

describe("With Stream off", () => {
  test("the same answer comes in one piece, with thinking, finish reason and usage", async () => {
    const server = await openServer();
    server.answer(full);
    const { parts, problem } = await replyOf(connect(settingsFor(server, { stream: false }), ""));
    expect(problem).toBeUndefined();
    expect(parts).toEqual([
      SENT,
      { kind: "connected" },
      { kind: "thinking", text: "Hm, 🤔" },
      { kind: "answer", text: ANSWER.join("") },
      FINISH,
      USAGE,
    ]);
    expect(server.chats[0]?.body).not.toHaveProperty("stream", true);
  });
});

test("A client can be used repeatedly; a problem of one reply does not affect the next", async () => {
  const server = await openServer();
  const client = connect(settingsFor(server), "");
  server.answer((exchange) => exchange.drop());
  expect((await replyOf(client)).problem).toBeDefined();
  for (const text of ["a", "b"]) {
    server.answer(says(text));
    const { parts, problem } = await replyOf(client);
    expect([textOf(parts, "answer"), problem]).toEqual([text, undefined]);
  }
  expect(server.chats).toHaveLength(3);
});

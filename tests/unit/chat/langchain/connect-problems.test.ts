import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Problem } from "../../../../src/chat/model/problem.ts";
import { connect } from "../../../../src/chat/langchain/connect.ts";
import type { Scenario } from "../../../support/exchange.ts";
import * as odd from "../../../support/odd-scenarios.ts";
import { refusals } from "../../../support/refusals.ts";
import * as plain from "../../../support/scenarios.ts";
import { provideModules } from "./installed-modules.ts";
import { openServer, replyOf, settingsFor, textOf, SENT } from "./reply-of.ts";

beforeEach(() => {
  provideModules();
  vi.stubGlobal("location", { protocol: "file:" });
  vi.stubGlobal("self", { origin: "null" });
});
afterEach(() => void vi.unstubAllGlobals());

/** Each row of "what the server does": the answer that is left, and the problem. */
const ROWS: readonly (readonly [string, Scenario, string, Partial<Problem> | undefined])[] = [
  ["a web page", odd.html(), "", { kind: "not-a-model-server", contentType: "text/html; charset=utf-8" }],
  ["an empty body", plain.emptyBody(), "", undefined],
  ["[DONE] at once", plain.doneAtOnce(), "", undefined],
  ["an error in a 200", odd.jsonError(), "", { kind: "wrong-path" }],
  ["a stop without text", plain.silentStop(), "", undefined],
  ["no finish reason", plain.noFinishReason("Half"), "Half", undefined],
  [
    "an error event",
    odd.errorEvent("Half", "model died"),
    "Half",
    { kind: "error-in-stream", said: "model died" },
  ],
  [
    "an error as text",
    odd.errorData("Half", "model died"),
    "Half",
    { kind: "error-in-stream", said: "model died" },
  ],
  [
    "an error as an object",
    odd.errorData("Half", { code: 500, message: "model died" }),
    "Half",
    { kind: "error-in-stream", said: "model died" },
  ],
  [
    "a context that overflows in the stream",
    odd.errorData("", { message: "the request exceeds the available context size" }),
    "",
    { kind: "context-overflow" },
  ],
  ["a line that is no JSON", odd.brokenJson("Half"), "Half", { kind: "broken-stream" }],
  ["a lost connection", plain.dropsConnection("Half"), "Half", { kind: "dropped" }],
];

describe.each(ROWS)("%s", (_, scenario, answer, problem) => {
  test.each([
    ["whole", scenario],
    ["byte by byte", odd.byCharacter(scenario)],
  ])("%s", async (_, played) => {
    const server = await openServer();
    server.answer(played);
    const reply = await replyOf(connect(settingsFor(server), ""));
    expect(textOf(reply.parts, "answer")).toBe(answer);
    if (problem === undefined) expect(reply.problem).toBeUndefined();
    else expect(reply.problem).toMatchObject(problem);
  });
});

describe.each([true, false])("Refusals, with stream: %s", (stream) => {
  test.each(Object.entries(refusals))("%s: the server's words, without the library's", async (_, refusal) => {
    const server = await openServer();
    server.answer(odd.refuses(refusal.status, refusal.body));
    const { problem } = await replyOf(connect(settingsFor(server, { stream }), ""));
    expect(problem).toMatchObject({ said: refusal.says });
    expect(JSON.stringify(problem)).not.toMatch(/langchain|status code|APIError/i);
  });
});

test.each(["text/plain", undefined])(
  "A stream of the type %s whose connection is lost is no other than the rest",
  async (contentType) => {
    const server = await openServer();
    server.answer((exchange) => {
      exchange.headers(200, contentType === undefined ? {} : { "content-type": contentType });
      plain.begin(exchange, "Half");
      exchange.drop();
    });
    const { parts, problem } = await replyOf(connect(settingsFor(server), ""));
    expect(textOf(parts, "answer")).toBe("Half");
    expect(problem).toEqual({ kind: "dropped" });
  },
);

test.each([true, false])("JSON that breaks off (stream: %s) is a lost connection", async (stream) => {
  const server = await openServer();
  server.answer(async (exchange) => {
    exchange.headers(200, { "content-type": "application/json", "content-length": "1000" });
    await exchange.raw('{"choices":[');
    exchange.drop();
  });
  const { problem } = await replyOf(connect(settingsFor(server, { stream }), ""));
  expect(problem).toEqual({ kind: "dropped" });
});

test("A server that is down is reported as not running", async () => {
  const server = await openServer();
  const settings = settingsFor(server, { baseURL: "http://127.0.0.1:9/v1".replace("9", `${server.port}`) });
  await server.close();
  const { parts, problem } = await replyOf(connect(settings, ""));
  expect(problem).toEqual({ kind: "not-running", origin: settings.origin });
  expect(parts).toEqual([SENT]);
});

test.each<[string, Scenario]>([
  ["before its headers", plain.silent()],
  ["after its headers", plain.silentAfterHeaders()],
  ["within its answer", plain.silentAfter("Half")],
])("A request to a server that falls silent %s is aborted after the time limit", async (_, scenario) => {
  const server = await openServer();
  server.answer(scenario);
  const settings = { ...settingsFor(server), timeLimitS: 0.1 };
  const { problem } = await replyOf(connect(settings, ""));
  expect(problem).toEqual({ kind: "silent", seconds: 0.1 });
  await server.chats[0]?.closed;
});

test.each([
  "null",
  "5",
  '"text"',
  "[]",
  '{"choices":[null]}',
  '{"choices":"x"}',
  '{"choices":[{"delta":"x"}]}',
])("JSON that is not a chunk (%s) is never reported as a lost connection", async (event) => {
  const server = await openServer();
  server.answer((exchange) => {
    plain.begin(exchange, "Half");
    exchange.send(event);
    exchange.end();
  });
  const { parts, problem } = await replyOf(connect(settingsFor(server), ""));
  expect(textOf(parts, "answer")).toBe("Half");
  expect(problem?.kind).not.toBe("dropped");
});

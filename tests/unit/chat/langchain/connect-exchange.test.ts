import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { connect } from "../../../../src/chat/langchain/connect.ts";
import type { Exchange } from "../../../../src/chat/model/exchange.ts";
import type { ReplyPart } from "../../../../src/chat/model/reply.ts";
import { errorEvent, html, refuses } from "../../../support/odd-scenarios.ts";
import { refusals } from "../../../support/refusals.ts";
import { dropsConnection, says, silentAfter } from "../../../support/scenarios.ts";
import { openServer, QUESTION, replyOf, settingsFor } from "./reply-of.ts";
import { provideModules } from "./installed-modules.ts";

beforeEach(() => {
  provideModules();
  vi.stubGlobal("location", { protocol: "file:" });
  vi.stubGlobal("self", { origin: "null" });
});
afterEach(() => void vi.unstubAllGlobals());

/** The exchange of a reply. */
function exchangeOf(parts: readonly ReplyPart[]): Exchange {
  const [first] = parts;
  if (first?.kind !== "sent") throw new Error("nothing was sent");
  return first.exchange;
}

/** The openai library leaves a stream after its `[DONE]`, often before the server ends it. */
const END = /^(close|stop)$/;

const kindsOf = ({ entries }: Exchange): readonly string[] =>
  entries.map(({ kind }) => kind).filter((kind, place, all) => kind !== "read" || all[place - 1] !== "read");

function bodyOf({ entries }: Exchange): string {
  const decoder = new TextDecoder();
  return entries
    .map((entry) => (entry.kind === "read" ? decoder.decode(entry.bytes, { stream: true }) : ""))
    .join("");
}

test("An exchange has the request as it was sent, the head of the response, and every byte of its body", async () => {
  const server = await openServer();
  server.answer(says(["Où", " 🌲"]));
  const settings = settingsFor(server, { model: "gpt-5-mine" });
  const exchange = exchangeOf((await replyOf(connect(settings, "sk-secret-key"))).parts);
  expect(kindsOf(exchange)).toEqual(["request", "response", "read", expect.stringMatching(END)]);
  const [request, response] = exchange.entries;
  if (request?.kind !== "request" || response?.kind !== "response") throw new Error("wrong order");
  expect(request.url).toBe(`${server.baseURL}/chat/completions`);
  expect(request.method).toBe("POST");
  expect(JSON.parse(request.body)).toEqual(server.chats[0]?.body);
  expect(request.headers.map(([name]) => name)).not.toContain("x-stainless-lang");
  expect(new Map(request.headers).get("authorization")).toBe("•••");
  expect(response).toMatchObject({ status: 200, statusText: "OK" });
  expect(bodyOf(exchange)).toContain('"content":" 🌲"');
  expect(bodyOf(exchange)).toMatch(/data: \[DONE\]\n\n$/);
  expect(exchange.isOver).toBe(true);
  const times = exchange.entries.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
});

test("A key that the server repeats is not in the exchange", async () => {
  const server = await openServer();
  server.answer(refuses(401, { error: { message: "Incorrect API key provided: sk-secret-key" } }));
  const { parts } = await replyOf(connect(settingsFor(server), "sk-secret-key"));
  expect(bodyOf(exchangeOf(parts))).toContain("Incorrect API key provided: *************");
});

test("Each reply has an exchange of its own", async () => {
  const server = await openServer();
  const client = connect(settingsFor(server), "");
  const first = exchangeOf((await replyOf(client)).parts);
  const size = first.entries.length;
  const second = exchangeOf((await replyOf(client)).parts);
  expect(second).not.toBe(first);
  expect(first.entries).toHaveLength(size);
});

describe("An exchange ends as its request did", () => {
  test("with a lost connection", async () => {
    const server = await openServer();
    server.answer(dropsConnection("Half"));
    const exchange = exchangeOf((await replyOf(connect(settingsFor(server), ""))).parts);
    expect(exchange.entries.at(-1)).toMatchObject({ kind: "failure", problem: { kind: "dropped" } });
  });

  test("without an answer, with the reason that was found", async () => {
    const server = await openServer();
    await server.close();
    const exchange = exchangeOf((await replyOf(connect(settingsFor(server), ""))).parts);
    expect(kindsOf(exchange)).toEqual(["request", "failure"]);
    expect(exchange.entries.at(-1)).toMatchObject({ problem: { kind: "not-running" } });
  });

  test("with the silence of the server", async () => {
    const server = await openServer();
    server.answer(silentAfter("Half"));
    const settings = { ...settingsFor(server), timeLimitS: 0.2 };
    const exchange = exchangeOf((await replyOf(connect(settings, ""))).parts);
    expect(exchange.entries.at(-1)).toMatchObject({ kind: "failure", problem: { kind: "silent" } });
  });

  test("with Stop", async () => {
    const server = await openServer();
    server.answer(silentAfter("Half"));
    const stop = new AbortController();
    const client = connect(settingsFor(server), "");
    const { parts } = await replyOf(
      client,
      stop.signal,
      QUESTION,
      ({ kind }) => kind === "answer" && stop.abort(),
    );
    const exchange = exchangeOf(parts);
    expect(kindsOf(exchange)).toEqual(["request", "response", "read", "stop"]);
    expect(exchange.entries.at(-1)).toMatchObject({ by: "user" });
  });

  test("with an error in the stream: the body is read to its end, or left by the page", async () => {
    const server = await openServer();
    server.answer(errorEvent("Half", "model died"));
    const exchange = exchangeOf((await replyOf(connect(settingsFor(server), ""))).parts);
    expect(bodyOf(exchange)).toContain("model died");
    expect(exchange.entries.at(-1)?.kind).toMatch(END);
    expect(exchange.entries.at(-1)).not.toMatchObject({ by: "user" });
  });
});

test("An address without a path: the refused request, the question for the models and the second request", async () => {
  const server = await openServer();
  const settings = settingsFor(server, { baseURL: server.origin });
  const exchange = exchangeOf((await replyOf(connect(settings, ""))).parts);
  const one = ["request", "response", "read", "close"];
  expect(kindsOf(exchange)).toEqual([
    ...one,
    ...one,
    "request",
    "response",
    "read",
    expect.stringMatching(END),
  ]);
  const urls = exchange.entries.flatMap((entry) => (entry.kind === "request" ? [entry.url] : []));
  expect(urls).toEqual(
    ["/chat/completions", "/v1/models", "/v1/chat/completions"].map((path) => server.origin + path),
  );
});

test("A page in place of an answer is in the exchange", async () => {
  const server = await openServer();
  server.answer(html("<!doctype html><title>Router</title>"));
  const { parts } = await replyOf(connect(settingsFor(server), ""));
  expect(bodyOf(exchangeOf(parts))).toBe("<!doctype html><title>Router</title>");
});

test("A refusal is a response like any other", async () => {
  const server = await openServer();
  server.answer(refuses(refusals.stillLoading.status, refusals.stillLoading.body));
  const { parts } = await replyOf(connect(settingsFor(server), ""));
  expect(kindsOf(exchangeOf(parts))).toEqual(["request", "response", "read", "close"]);
});

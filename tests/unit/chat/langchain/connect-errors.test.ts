import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Problem } from "../../../../src/chat/model/problem.ts";
import { connect } from "../../../../src/chat/langchain/connect.ts";
import { text } from "../../../support/chunks.ts";
import type { Scenario } from "../../../support/exchange.ts";
import { byCharacter } from "../../../support/odd-scenarios.ts";
import { provideModules } from "./installed-modules.ts";
import { openServer, replyOf, settingsFor, textOf } from "./reply-of.ts";

beforeEach(provideModules);
afterEach(() => void vi.unstubAllGlobals());

/** A text, and then these bytes. */
function then(rest: string): Scenario {
  return (exchange) => {
    exchange.send(text("So far"));
    void exchange.raw(rest);
    exchange.end();
  };
}

const inStream = (said: string): Problem => ({ kind: "error-in-stream", said });

describe("An error in mid-stream fails the run in the server's words, after what had arrived", () => {
  test.each<[string, string, Problem]>([
    ["vLLM", 'data: {"object":"error","message":"CUDA out of memory"}\n\n', inStream("CUDA out of memory")],
    [
      "llama.cpp, older",
      'error: {"code":500,"message":"slot unavailable"}\n\n',
      inStream("slot unavailable"),
    ],
    [
      "llama.cpp",
      'data: {"error":{"code":500,"message":"slot unavailable"}}\n\n',
      inStream("slot unavailable"),
    ],
    ["a text", 'data: {"error":"gone"}\n\n', inStream("gone")],
    ["nested", 'data: {"error":{"error":{"message":"inner"}}}\n\n', inStream("inner")],
    ["several", 'data: {"errors":[{"message":"one"},{"message":"two"}]}\n\n', inStream("one\ntwo")],
    ["an error event", 'event: error\ndata: {"message":"no more memory"}\n\n', inStream("no more memory")],
    ["an error event in words", "event: error\r\ndata: no more memory\r\n\r\n", inStream("no more memory")],
    [
      "Anthropic",
      'event: error\ndata: {"type":"error","error":{"message":"Overloaded"}}\n\n',
      inStream("Overloaded"),
    ],
    ["no success", 'data: {"success":false,"message":"GPU lost"}\n\n', inStream("GPU lost")],
    ["FastAPI", 'data: {"detail":"Engine stopped"}\n\n', inStream("Engine stopped")],
    [
      "a bare line",
      '{"error":"model runner has unexpectedly stopped"}\n',
      inStream("model runner has unexpectedly stopped"),
    ],
    ["without an end", 'data: {"object":"error","message":"cut"}', inStream("cut")],
    [
      "the context",
      'data: {"error":{"message":"the request exceeds the available context size"}}\n\n',
      { kind: "context-overflow", said: "the request exceeds the available context size" },
    ],
  ])("%s", async (_, rest, expected) => {
    const server = await openServer();
    for (const scenario of [then(rest), byCharacter(then(rest))]) {
      server.answer(scenario);
      const { parts, problem } = await replyOf(connect(settingsFor(server), ""));
      expect(textOf(parts, "answer")).toBe("So far");
      expect(problem).toEqual(expected);
    }
  });
});

test("Comments and empty chunks are not errors", async () => {
  const server = await openServer();
  const rest =
    ': keep-alive {"error":"no"}\n\ndata: {"usage":{"total_tokens":3}}\n\ndata: {"object":"ping"}\n\n';
  server.answer(then(rest));
  const { parts, problem } = await replyOf(connect(settingsFor(server), ""));
  expect([textOf(parts, "answer"), problem]).toEqual(["So far", undefined]);
});

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { advanceRun, endRun, startRun } from "../../../../src/chat/model/run.ts";
import { connect } from "../../../../src/chat/langchain/connect.ts";
import { chunk, finish, role, text } from "../../../support/chunks.ts";
import type { Scenario } from "../../../support/exchange.ts";
import { byCharacter } from "../../../support/odd-scenarios.ts";
import { provideModules } from "./installed-modules.ts";
import { openServer, replyOf, settingsFor } from "./reply-of.ts";

beforeEach(provideModules);
afterEach(() => void vi.unstubAllGlobals());

/** Messages that servers really send in a delta, or in a whole answer. */
const delta = (content: object): object => chunk([{ index: 0, delta: content }]);

/** A stream of these chunks; a request that doesn't stream gets the last chunks' message in one piece. */
function sends(chunks: readonly unknown[], whole?: object): Scenario {
  return (exchange) => {
    const { body } = exchange.request;
    if (
      whole !== undefined &&
      typeof body === "object" &&
      body !== null &&
      !("stream" in body && body.stream)
    ) {
      exchange.headers(200, { "content-type": "application/json" });
      void exchange.raw(JSON.stringify(whole));
      return exchange.end();
    }
    for (const each of chunks) exchange.send(typeof each === "object" && each !== null ? each : "[DONE]");
    exchange.end();
  };
}

const message = (content: object, reason = "stop"): object => ({
  object: "chat.completion",
  choices: [{ index: 0, message: { role: "assistant", ...content }, finish_reason: reason }],
});

/** How the run ends that a scenario makes, and what it has brought. */
async function run(scenario: Scenario, stream = true) {
  const server = await openServer();
  server.answer(scenario);
  const { parts, problem } = await replyOf(connect(settingsFor(server, { stream }), ""));
  expect(problem).toBeUndefined();
  const { status, progress } = parts.reduce((before, part) => advanceRun(before, part, 1), startRun(0));
  const { answer, thinking, toolCalls, usage } = progress;
  const { ending } = endRun({ status, progress }, { kind: "closed" }, 2);
  return { answer, thinking, calls: toolCalls.map(({ name, args }) => [name, args]), usage, ending };
}

/** The same outcome whole, byte by byte, and not streamed. */
async function everyWay(chunks: readonly unknown[], whole: object) {
  const scenario = sends(chunks, whole);
  const outcome = await run(scenario);
  expect(await run(byCharacter(scenario)), "byte by byte").toEqual(outcome);
  expect(await run(scenario, false), "not streamed").toEqual(outcome);
  return outcome;
}

const DONE = { status: "done", reason: "stop" };
const TEXT = [{ type: "text", text: "Bon" }];
const MORE = [
  { type: "text", text: "jour " },
  { type: "output_text", text: "👋" },
];

describe("Content that comes as parts", () => {
  test("of text is the answer", async () => {
    const chunks = [role(), delta({ content: TEXT }), delta({ content: MORE }), finish("stop"), "[DONE]"];
    const outcome = await everyWay(chunks, message({ content: [...TEXT, ...MORE] }));
    expect(outcome).toMatchObject({ answer: "Bonjour 👋", thinking: "", ending: DONE });
  });

  test("of thinking and text is distinguished; other types are left out", async () => {
    const thought = [
      { type: "thinking", thinking: [{ type: "text", text: "Hm." }] },
      { type: "image_url" },
      7,
    ];
    const chunks = [role(), delta({ content: thought }), delta({ content: TEXT }), finish("stop")];
    const outcome = await everyWay(chunks, message({ content: [...thought, ...TEXT] }));
    expect(outcome).toMatchObject({ answer: "Bon", thinking: "Hm.", ending: DONE });
  });
});

describe("A refusal", () => {
  const refused = { ...DONE, note: { kind: "refusal" } };

  test("is an answer, marked as one", async () => {
    const chunks = [
      role(),
      delta({ refusal: "I can’t " }),
      delta({ refusal: "help with that." }),
      finish("stop"),
      "[DONE]",
    ];
    const outcome = await everyWay(chunks, message({ content: null, refusal: "I can’t help with that." }));
    expect(outcome).toMatchObject({ answer: "I can’t help with that.", ending: refused });
  });

  test("as a part of the content is one as well", async () => {
    const content = [{ type: "refusal", refusal: "No." }];
    const outcome = await everyWay([delta({ content }), finish("stop")], message({ content }));
    expect(outcome).toMatchObject({ answer: "No.", ending: refused });
  });

  test("that is null, as in every answer of OpenAI, is ignored", async () => {
    const chunks = [delta({ role: "assistant", content: "Yes.", refusal: null }), finish("stop")];
    const outcome = await everyWay(chunks, message({ content: "Yes.", refusal: null }));
    expect(outcome).toMatchObject({ answer: "Yes.", ending: DONE });
  });

  test("does not affect the next answer", async () => {
    const server = await openServer();
    const client = connect(settingsFor(server), "");
    server.answer(sends([delta({ refusal: "No." }), finish("stop")]));
    await replyOf(client);
    server.answer(sends([text("Yes."), finish("stop")]));
    expect((await replyOf(client)).parts).not.toContainEqual({ kind: "refusal" });
  });
});

describe("Only tool calls", () => {
  const call = {
    index: 0,
    id: "a",
    type: "function",
    function: { name: "get_weather", arguments: '{"a":1}' },
  };
  const ending = { status: "empty", problem: { kind: "tool-call", tools: "get_weather" } };

  test("in pieces, with a role or without", async () => {
    const pieces = [
      delta({ tool_calls: [{ ...call, function: { name: "get_weather", arguments: "" } }] }),
      delta({ tool_calls: [{ index: 0, function: { arguments: '{"a"' } }] }),
      delta({ tool_calls: [{ index: 0, function: { arguments: ":1}" } }] }),
      finish("tool_calls"),
    ];
    const whole = message({ content: null, tool_calls: [call] }, "tool_calls");
    for (const chunks of [pieces, [role(null), ...pieces]]) {
      const outcome = await everyWay(chunks, whole);
      expect(outcome).toMatchObject({ answer: "", calls: [["get_weather", '{"a":1}']], ending });
    }
  });

  test("whose arguments are not JSON are kept as they are", async () => {
    const broken = { ...call, function: { name: "get_weather", arguments: '{"a":' } };
    const chunks = [delta({ tool_calls: [broken] }), finish("tool_calls")];
    const outcome = await everyWay(chunks, message({ tool_calls: [broken] }, "tool_calls"));
    expect(outcome).toMatchObject({ calls: [["get_weather", '{"a":']], ending });
  });
});

test.each([
  ["thinking beside its details is shown once", { reasoning: "Hm.", reasoning_details: [{ text: "Hm." }] }],
  ["details alone are thinking", { reasoning_details: [{ type: "reasoning.summary", summary: "Hm." }] }],
  [
    "what is encrypted is left out",
    { reasoning_details: [{ type: "reasoning.encrypted", data: "c2VjcmV0" }, { text: "Hm." }] },
  ],
])("OpenRouter: %s", async (_, details) => {
  const chunks = [delta({ content: "", ...details }), delta({ content: "Yes." }), finish("stop")];
  const outcome = await everyWay(chunks, message({ content: "Yes.", ...details }));
  expect(outcome).toMatchObject({ answer: "Yes.", thinking: "Hm.", ending: DONE });
});

test.each([
  ["negative", { prompt_tokens: -5, completion_tokens: -1 }, undefined],
  ["null", { prompt_tokens: null, completion_tokens: null }, undefined],
  ["texts", { prompt_tokens: "7", completion_tokens: "3" }, undefined],
  ["fractions", { prompt_tokens: 1.5, completion_tokens: 0.1 }, undefined],
  ["too large", { prompt_tokens: 1e300, completion_tokens: 2 ** 60 }, undefined],
  ["only the answer's", { completion_tokens: 3 }, { input: undefined, output: 3 }],
  ["only the prompt's", { prompt_tokens: 7, completion_tokens: -3 }, { input: 7, output: undefined }],
  ["both", { prompt_tokens: 7, completion_tokens: 3 }, { input: 7, output: 3 }],
])("Of usage that is %s, the valid part counts", async (_, usage, told) => {
  const outcome = await run(sends([text("Hi"), finish("stop"), chunk([], { usage })]));
  expect(outcome.usage).toEqual(told);
  expect(outcome.ending).toEqual(DONE);
});

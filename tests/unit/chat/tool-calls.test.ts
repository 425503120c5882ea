import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addToolCallPiece,
  parseToolCalls,
  readableArgs,
  readToolCalls,
  type ToolCall,
  type ToolCallPiece,
  doubledCalls,
  sentArgs,
  withCallIds,
} from "../../../src/chat/model/tool-calls.ts";
import { parseToolResults } from "../../../src/chat/model/tool-results.ts";

/** The calls that a stream of deltas comes to. */
function callsOf(...deltas: readonly unknown[]): readonly Omit<ToolCall, "id">[] {
  const pieces = deltas.flatMap((calls): readonly ToolCallPiece[] => readToolCalls(calls, undefined));
  const calls = pieces.reduce(addToolCallPiece, [] as ReturnType<typeof addToolCallPiece>);
  return calls.map(({ name, args }) => ({ name, args }));
}

const called = (name: string | undefined, args: unknown): object => ({ function: { name, arguments: args } });
const WEATHER = { name: "get_weather", args: '{"city":"Nîmes"}' };
const TIME = { name: "get_time", args: "{}" };

describe("Tool calls that come", () => {
  test("whole", () => {
    const calls = [
      { index: 0, id: "a", ...called(WEATHER.name, WEATHER.args) },
      { index: 1, id: "b", ...called(TIME.name, TIME.args) },
    ];
    expect(callsOf(calls)).toEqual([WEATHER, TIME]);
  });

  test("in pieces by their index, one character at a time", () => {
    const args = Array.from(WEATHER.args, (character) => [{ index: 0, ...called(undefined, character) }]);
    const other = [{ index: 1, id: "b", ...called(TIME.name, "{") }];
    const end = [{ index: 1, ...called("", "}") }];
    expect(callsOf([{ index: 0, id: "a", ...called(WEATHER.name, "") }], other, ...args, end)).toEqual([
      WEATHER,
      TIME,
    ]);
  });

  test("with the id and the name in each piece", () => {
    const pieces = ['{"city":', '"Nîmes"}'].map((args) => [
      { index: 0, id: "a", ...called(WEATHER.name, args) },
    ]);
    expect(callsOf(...pieces)).toEqual([WEATHER]);
  });

  test("all at index 0, with ids of their own", () => {
    expect(
      callsOf(
        [{ index: 0, id: "a", ...called(WEATHER.name, WEATHER.args) }],
        [{ index: 0, id: "b", ...called(TIME.name, TIME.args) }],
      ),
    ).toEqual([WEATHER, TIME]);
  });

  test("without index and id: a name begins a new one", () => {
    expect(
      callsOf([called(WEATHER.name, '{"city":')], [called(undefined, '"Nîmes"}')], [called(TIME.name, "{}")]),
    ).toEqual([WEATHER, TIME]);
  });

  test("with an object for its arguments", () => {
    expect(callsOf([called(WEATHER.name, { city: "Nîmes" })])).toEqual([WEATHER]);
  });

  test("as the function call of before", () => {
    expect(readToolCalls(null, { name: "get_time", arguments: "{}" })).toEqual([
      { index: undefined, id: undefined, name: "get_time", args: "{}" },
    ]);
  });
});

test("Arguments are indented when they are JSON, otherwise unchanged", () => {
  expect(readableArgs('{"city":"Nîmes"}')).toBe('{\n  "city": "Nîmes"\n}');
  expect(readableArgs('{"city": "Nî')).toBe('{"city": "Nî');
  expect(readableArgs("")).toBe("");
});

test("Any value from a server or from storage gives calls with strings, without an error", () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (calls, call) => {
      for (const { args } of readToolCalls(calls, call)) expect(args).toBeTypeOf("string");
      for (const { name } of parseToolCalls(calls, "m")) expect(name).toBeTypeOf("string");
    }),
  );
});

test("Each call of an answer has an id of its own, also where the server sends none, or the same for all", () => {
  const call = { name: "f", args: "{}" };
  const calls = withCallIds([{ ...call, id: "a" }, call, { ...call, id: "a" }, { ...call, id: "" }], "12-34");
  expect(calls[0]?.id).toBe("a");
  expect(new Set(calls.map(({ id }) => id)).size).toBe(4);
  for (const { id } of calls.slice(1))
    expect(id, "as Mistral's templates demand").toMatch(/^[a-zA-Z0-9]{9}$/);
  expect(withCallIds(calls, "12-34")).toEqual(calls);
});

test("Arguments are sent as a JSON object; what is none is sent inside of one", () => {
  expect(sentArgs('{ "a": 1 }')).toBe('{"a":1}');
  expect(sentArgs(" ")).toBe("{}");
  expect(JSON.parse(sentArgs('{"a": 1'))).toEqual({ invalid_arguments: '{"a": 1' });
  expect(JSON.parse(sentArgs("[1]"))).toEqual({ invalid_arguments: "[1]" });
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (args) => {
      expect(sentArgs(sentArgs(args))).toBe(sentArgs(args));
    }),
  );
});

test("A call is doubled when an earlier one has its name and its arguments, however they are written", () => {
  const calls = [
    { name: "f", args: '{"a":1,"b":{"c":2,"d":3}}' },
    { name: "g", args: '{"a":1,"b":{"c":2,"d":3}}' },
    { name: "f", args: '{ "b": {"d":3, "c":2}, "a": 1 }' },
    { name: "f", args: '{"a":1' },
    { name: "f", args: ' {"a":1' },
    { name: "f", args: '{"a":2}' },
  ];
  expect([...doubledCalls(calls)]).toEqual([2, 4]);
});

test("Any value from storage gives results with strings, one for each call", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const { callId, text } of parseToolResults(value)) expect(callId + text).toBeTypeOf("string");
    }),
  );
  const result = { callId: "1", name: "f", args: "", text: "a" };
  expect(
    parseToolResults([result, { ...result, text: "b" }, { ...result, callId: "2", isError: true }]),
  ).toEqual([result, { ...result, callId: "2", isError: true }]);
});

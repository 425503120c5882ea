import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addToolCallPiece,
  parseToolCalls,
  readableArgs,
  readToolCalls,
  type ToolCall,
  type ToolCallPiece,
} from "../../../src/chat/model/tool-calls.ts";

/** The calls that a stream of deltas comes to. */
function callsOf(...deltas: readonly unknown[]): readonly ToolCall[] {
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
      for (const { name } of parseToolCalls(calls)) expect(name).toBeTypeOf("string");
    }),
  );
});

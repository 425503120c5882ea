import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSlowly } from "../../../../src/history/model/json/parse-slowly.ts";
import { createSplitter } from "../../../../src/history/model/json/split-json.ts";
import { FILES } from "./samples.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The records of a text that comes in chunks of this length, as texts. */
function split(text: string, length = Infinity, largest?: number): readonly string[] {
  const splitter = createSplitter(largest);
  const bytes = bytesOf(text);
  const chunk = Math.min(length, bytes.length || 1);
  const found = [];
  for (let at = 0; at < bytes.length; at += chunk) found.push(...splitter.push(bytes.slice(at, at + chunk)));
  return [...found, ...splitter.end()].map((each) =>
    typeof each === "string" ? each : new TextDecoder().decode(each).trim(),
  );
}

function parse(text: string): unknown {
  const parsing = parseSlowly(bytesOf(text));
  for (;;) {
    const step = parsing.next();
    if (step.done === true) return step.value;
  }
}

test("An array, lines, and values in a row are split", () => {
  expect(split('[1, "a,]", {"b": [2, 3]} , [] ]')).toEqual(["1", '"a,]"', '{"b": [2, 3]}', "[]"]);
  expect(split('{"a":1}\r\n\r\n{"b":"}"}\n{"c":3}')).toEqual(['{"a":1}', '{"b":"}"}', '{"c":3}']);
  expect(split('\uFEFF{\n "a": 1\n}\n{\n "b": 2\n}')).toEqual(['{\n "a": 1\n}', '{\n "b": 2\n}']);
  expect(split('{"k":[{"x":1}],"chat":[{"y":1}, {"z":[2]}],"w":{"v":1}}')).toEqual(['{"y":1}', '{"z":[2]}']);
});

test("A record that is too large is passed over", () => {
  expect(split(`[1,"${"x".repeat(100)}",2]`, 10, 50)).toEqual(["1", "too-large", "2"]);
});

test("A broken element does not hide the next line", () => {
  expect(split('[{"a":1},\n{"b":"open\n},\n{"c":1}]')).toEqual(['{"a":1}', "not-json", '{"c":1}']);
});

test.each(FILES)("A %s file in chunks of any length gives the same", (_format, content) => {
  const whole = split(content);
  for (const length of [1, 2, 3, 7, 64, 1000]) expect(split(content, length)).toEqual(whole);
});

test("The records of any array and any lines are its elements", () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue()),
      fc.boolean(),
      fc.integer({ min: 1, max: 9 }),
      (list, isPretty, length) => {
        const text = JSON.stringify(list, undefined, isPretty ? 2 : 0);
        expect(split(text, length).map((each) => parse(each))).toEqual(JSON.parse(text));
      },
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1 }),
      fc.integer({ min: 1, max: 9 }),
      (list, length) => {
        fc.pre(
          !list.some((each) =>
            ["chat", "history", "conversations"].some((name) => Object.hasOwn(each, name)),
          ),
        );
        const text = list.map((each) => JSON.stringify(each)).join("\n");
        expect(split(text, length)).toEqual(text.split("\n"));
      },
    ),
  );
});

test("A large value is parsed in steps to what JSON.parse gives", () => {
  const long = { text: `a"\\ é😀,{[`, list: ["x".repeat(1000)], empty: [[], {}], n: [1.5, null, true] };
  const value = {
    ["__proto__x"]: Array.from({ length: 900 }, (_, at) => ({ ...long, at })),
    [' "k": ']: long,
  };
  for (const text of [JSON.stringify(value), JSON.stringify([value, value], undefined, 3)]) {
    expect(text.length).toBeGreaterThan(900_000);
    expect(parse(text)).toEqual(JSON.parse(text));
  }
  const own = parse(`{"__proto__": {"polluted": true}, "long": ["${"x".repeat(600_000)}"]}`);
  expect(Object.keys(Object(own))).toEqual(["__proto__", "long"]);
  expect(Object.getPrototypeOf(own)).toBe(Object.prototype);
});

test("A large text that is no JSON is refused", () => {
  const pad = JSON.stringify(Array.from({ length: 60_000 }, () => "pad"));
  for (const text of [
    `[${pad},]`,
    `[${pad} 1]`,
    `{"a":${pad},}`,
    `{1:${pad}}`,
    `{"a" ${pad}}`,
    `[${pad}}`,
    `[${pad},"x]`,
    `[,${pad}]`,
  ])
    expect(() => parse(text), text.slice(0, 9)).toThrow(SyntaxError);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createJsonReader } from "../../../src/structured/model/json-reader.ts";
import { anyJsonText, treeOf, type TreeNode } from "./json-tree.ts";

const RUNS = { numRuns: 300 };

function isJSON(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The value of a tree, with the last of two properties of one name, as `JSON.parse` has it. */
function valueOf(node: TreeNode | undefined): unknown {
  switch (node?.kind) {
    case undefined:
      return undefined;
    case "text":
      return node.text;
    case "scalar":
      return JSON.parse(node.written);
    case "list":
      return node.items.map(valueOf);
    case "object":
      return Object.fromEntries(node.properties.map(([name, each]) => [name, valueOf(each)]));
  }
}

/** Whether `part` is what is known of `whole` before all of it has arrived. */
function isBeginning(part: TreeNode | undefined, whole: TreeNode | undefined): boolean {
  if (part === undefined) return true;
  if (part.kind === "text") return whole?.kind === "text" && whole.text.startsWith(part.text);
  if (part.kind === "scalar") return whole?.kind === "scalar" && whole.written === part.written;
  if (part.kind === "list") {
    return (
      whole?.kind === "list" &&
      part.items.length <= whole.items.length &&
      part.items.every((each, index) => isBeginning(each, whole.items[index]))
    );
  }
  return (
    whole?.kind === "object" &&
    part.properties.length <= whole.properties.length &&
    part.properties.every(([name, each], index) => {
      const [otherName, other] = whole.properties[index] ?? [];
      return name === otherName && isBeginning(each, other);
    })
  );
}

describe("The reader of JSON that arrives", () => {
  test("reads what JSON.parse reads, whole and character by character", () => {
    fc.assert(
      fc.property(anyJsonText, (text) => {
        const whole = treeOf([text]);
        expect(whole.state).toEqual({ kind: "whole" });
        expect(valueOf(whole.tree)).toEqual(JSON.parse(text));
        expect(treeOf([...text].flatMap((each) => each.split("")))).toEqual(whole);
      }),
      RUNS,
    );
  });

  test("every beginning of a JSON text is a beginning of its value, and never a fault", () => {
    fc.assert(
      fc.property(anyJsonText, fc.nat(), (text, length) => {
        const { tree } = treeOf([text]);
        const part = treeOf([text.slice(0, length % (text.length + 1))], false);
        expect(part.state.kind).not.toBe("broken");
        expect(isBeginning(part.tree, tree)).toBe(true);
      }),
      RUNS,
    );
  });

  test("takes what JSON.parse takes, and nothing else", () => {
    const changed = fc
      .tuple(
        anyJsonText,
        fc.nat(),
        fc.constantFrom("", ",", "}", "]", '"', "\\", "\n", "x", "0", ":", "-", "."),
      )
      .map(([text, at, mark]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + mark + text.slice(place + 1);
      });
    const anything = fc.oneof(
      changed,
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^[[\]{}:,"\\eE0-9.+-]*$/),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const reader = createJsonReader(NO_EVENTS);
        const length = reader.read(text);
        reader.finish();
        const isWhole = reader.state().kind === "whole" && /^[ \t\r\n]*$/.test(text.slice(length));
        expect(isWhole, JSON.stringify(text)).toBe(isJSON(text));
      }),
      { numRuns: 2000 },
    );
  });

  test("says at which character it expected something else", () => {
    const fault = (text: string): unknown => treeOf([text]).state;
    expect(fault('{"a": 1, }')).toEqual({ kind: "broken", fault: "name", at: 9 });
    expect(fault('{"a" 1}')).toEqual({ kind: "broken", fault: "colon", at: 5 });
    expect(fault("[1 2]")).toEqual({ kind: "broken", fault: "next", at: 3 });
    expect(fault("[1, ]")).toEqual({ kind: "broken", fault: "value", at: 4 });
    expect(fault("{a: 1}")).toEqual({ kind: "broken", fault: "first-name", at: 1 });
    expect(fault('{"a": yes}')).toEqual({ kind: "broken", fault: "word", at: 6 });
    expect(fault('"a\nb"')).toEqual({ kind: "broken", fault: "text", at: 2 });
  });

  test("stops at a depth that no answer has", () => {
    expect(treeOf(["[".repeat(100_000)]).state).toEqual({ kind: "broken", fault: "deep", at: 64 });
  });

  test("the cost of a piece does not depend on what came before it", () => {
    let events = 0;
    const reader = createJsonReader({ ...NO_EVENTS, text: () => void events++ });
    reader.read('{"a":"');
    for (let i = 0; i < 10_000; i++) reader.read("x");
    expect(events).toBe(10_000);
  });
});

const NO_EVENTS = {
  open: () => undefined,
  close: () => undefined,
  name: () => undefined,
  beginText: () => undefined,
  text: () => undefined,
  endText: () => undefined,
  scalar: () => undefined,
};

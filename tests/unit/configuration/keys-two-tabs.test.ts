import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKeys } from "../../../src/configuration/keys.ts";
import { EMPTY_KEYRING } from "../../../src/configuration/model/keyring.ts";
import { createSharedMemory } from "../../support/shared-memory.ts";

const ONE = "http://127.0.0.1:1234";
const OTHER = "http://127.0.0.1:8080";

function openTwo(stored: Readonly<Record<string, string>> = {}) {
  const memory = createSharedMemory({ keys: stored });
  const open = () => createKeys(memory.open(), "");
  return { memory, first: open(), second: open(), reopened: open, stored: () => memory.read("keys") };
}

const remember = (key: string) => ({ key, remembered: true });
const forget = (key: string) => ({ key, remembered: false });

describe("Two tabs", () => {
  test("that each remember a key have both", () => {
    const { first, second, stored } = openTwo();
    first.keep(ONE, remember("a"));
    second.keep(OTHER, remember("b"));
    first.keep(ONE, remember("a2"));
    expect(stored()).toEqual({ [ONE]: "a2", [OTHER]: "b" });
    expect([first.draft(OTHER), second.draft(ONE)]).toEqual([remember("b"), remember("a2")]);
  });

  test("have no key that one of them has forgotten, whatever the other does next", () => {
    const { first, second, stored } = openTwo({ [ONE]: "a", [OTHER]: "b" });
    expect(second.draft(ONE)).toEqual(remember("a"));
    first.keep(ONE, forget("a"));
    second.keep(OTHER, remember("b2"));
    expect(stored()).toEqual({ [OTHER]: "b2" });
    expect(first.draft(ONE)).toEqual(forget("a")); // as long as it is open
    expect(second.draft(ONE).key).toBe("");
  });

  test("keep what may not be remembered apart, and from the device", () => {
    const { first, second, stored } = openTwo();
    first.keep(ONE, forget("mine"));
    second.keep(ONE, remember("theirs"));
    expect(first.draft(ONE)).toEqual(forget("mine"));
    first.keep(ONE, forget("mine, changed"));
    first.keep(ONE, forget(""));
    expect(stored()).toEqual({ [ONE]: "theirs" });
  });

  test("forget all keys when one of them is reset, also those that it had not seen, and both can bring them back", () => {
    const { first, second, stored } = openTwo({ [ONE]: "a" });
    second.keep(OTHER, remember("b"));
    const before = first.all();
    first.change(() => EMPTY_KEYRING);
    expect(stored()).toEqual({});
    second.keep(`${ONE}5`, remember("c"));
    first.change((all) => ({ ...all, ...before }));
    expect(stored()).toEqual({ [ONE]: "a", [OTHER]: "b", [`${ONE}5`]: "c" });
  });

  test("are notified of each other's keys", () => {
    const { first, second } = openTwo();
    const seen: string[] = [];
    first.watch(() => seen.push(first.draft(ONE).key));
    second.keep(ONE, remember("b"));
    second.keep(ONE, forget("b"));
    expect(seen).toEqual(["b", ""]);
  });

  test("end with the last change to each key, in either tab", () => {
    const step = fc.record({
      who: fc.constantFrom("first", "second"),
      origin: fc.constantFrom(ONE, OTHER, `${ONE}5`),
      key: fc.constantFrom("", "x", "y"),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { reopened, ...tabs } = openTwo();
        for (const { who, origin, key } of steps) {
          (who === "first" ? tabs.first : tabs.second).keep(origin, remember(key));
        }
        const last = new Map(steps.map(({ origin, key }) => [origin, key]));
        for (const [origin, key] of last) expect(reopened().draft(origin).key).toBe(key);
      }),
    );
  });
});

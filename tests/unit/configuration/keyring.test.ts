import fc from "fast-check";
import { expect, test } from "vitest";
import {
  changedKeys,
  EMPTY_KEYRING,
  keyFor,
  parseKeyring,
  rememberedKeys,
  withChanges,
  withKey,
} from "../../../src/configuration/model/keyring.ts";

const HERE = "http://127.0.0.1:1234";
const THERE = "https://example.com";
const origin = fc.oneof(
  fc.webUrl().map((url) => new URL(url).origin),
  fc.string(),
);
const key = fc.string({ minLength: 1 });

test("A key is never returned for another origin", () => {
  fc.assert(
    fc.property(origin, origin, key, (typedFor, asked, secret) => {
      const keyring = withKey(EMPTY_KEYRING, typedFor, secret, true);
      expect(keyFor(keyring, asked)).toBe(asked === typedFor ? secret : "");
    }),
  );
});

test.each([
  `${HERE}5`,
  "http://127.0.0.1",
  "https://127.0.0.1:1234",
  "http://localhost:1234",
  "",
  "toString",
])("A neighbour (%j) is another origin", (neighbour) => {
  expect(keyFor(withKey(EMPTY_KEYRING, HERE, "secret", true), neighbour)).toBe("");
});

test("Each origin has one key: the last one", () => {
  const first = withKey(withKey(EMPTY_KEYRING, HERE, "a", true), THERE, "b", false);
  const keyring = withKey(first, HERE, "c", false);
  expect(keyFor(keyring, HERE)).toBe("c");
  expect(keyFor(keyring, THERE)).toBe("b");
  expect(keyFor(first, HERE)).toBe("a");
});

test("An empty key forgets the origin, and only this one", () => {
  const both = withKey(withKey(EMPTY_KEYRING, HERE, "a", true), THERE, "b", true);
  expect(withKey(both, HERE, "", true)).toEqual(withKey(EMPTY_KEYRING, THERE, "b", true));
});

test("Only what the user allowed is written to the device", () => {
  const both = withKey(withKey(EMPTY_KEYRING, HERE, "kept", true), THERE, "not-kept", false);
  expect(rememberedKeys(both)).toEqual({ [HERE]: "kept" });
  expect(JSON.stringify(rememberedKeys(both))).not.toContain("not-kept");
});

test("Taking the permission back takes the key from the device, not from the page", () => {
  const forgotten = withKey(withKey(EMPTY_KEYRING, HERE, "a", true), HERE, "a", false);
  expect(rememberedKeys(forgotten)).toEqual({});
  expect(keyFor(forgotten, HERE)).toBe("a");
});

test("Remembered keys come back through JSON", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(origin, key)), (entries) => {
      const keyring = entries.reduce(
        (ring, [each, secret]) => withKey(ring, each, secret, true),
        EMPTY_KEYRING,
      );
      const stored: unknown = JSON.parse(JSON.stringify(rememberedKeys(keyring)));
      for (const [each] of entries) expect(keyFor(parseKeyring(stored), each)).toBe(keyFor(keyring, each));
    }),
  );
});

test("Invalid values from storage never throw, and give only keys that are strings", () => {
  fc.assert(
    fc.property(fc.anything(), origin, (junk, asked) => {
      expect(keyFor(parseKeyring(junk), asked)).toBeTypeOf("string");
    }),
  );
});

const anyKeyring = fc
  .array(fc.tuple(origin, key, fc.boolean()))
  .map((entries) =>
    entries.reduce((ring, [each, secret, kept]) => withKey(ring, each, secret, kept), EMPTY_KEYRING),
  );

test("The changes convert the previous keys into the new ones, and affect no others", () => {
  fc.assert(
    fc.property(anyKeyring, anyKeyring, fc.dictionary(origin, key), (before, after, others) => {
      const changes = changedKeys(before, after);
      expect(withChanges(rememberedKeys(before), changes)).toEqual(rememberedKeys(after));
      const more = withChanges({ ...others, ...rememberedKeys(before) }, changes);
      for (const [each, secret] of Object.entries(others)) {
        const isTheirs = !Object.hasOwn(before, each) && !Object.hasOwn(after, each);
        if (isTheirs) expect(Object.hasOwn(more, each) && more[each]).toBe(secret);
      }
    }),
  );
});

test("Nothing that is not remembered, and was not, is a change for the device", () => {
  const own = withKey(EMPTY_KEYRING, HERE, "a", false);
  expect(changedKeys(EMPTY_KEYRING, own).size).toBe(0);
  expect(changedKeys(own, withKey(own, HERE, "b", false)).size).toBe(0);
  expect(changedKeys(own, EMPTY_KEYRING)).toEqual(new Map([[HERE, undefined]])); // also where it hid a remembered one
});

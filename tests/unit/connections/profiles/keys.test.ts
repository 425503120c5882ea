import fc from "fast-check";
import { expect, test } from "vitest";
import { createKeys } from "../../../../src/configuration/keys.ts";
import { createProfileKeys } from "../../../../src/connections/profiles/keys.ts";
import { createSharedMemory } from "../../../support/shared-memory.ts";

const HERE = "http://127.0.0.1:1234";
const THERE = "https://example.com";

function open(memory = createSharedMemory(), profile = "") {
  const keys = createKeys(memory.open(), profile);
  return { keys, memory, ofProfiles: createProfileKeys(keys) };
}

/** Types a key as somebody does who is at this profile. */
function type(keys: ReturnType<typeof createKeys>, profile: string, origin: string, key: string): void {
  keys.setProfile(profile);
  keys.keep(origin, { key, remembered: true });
}

test("Two profiles of one server have keys of their own", () => {
  const { keys } = open();
  type(keys, "work", HERE, "k-work");
  type(keys, "home", HERE, "k-home");
  expect(keys.draft(HERE).key).toBe("k-home");
  keys.setProfile("work");
  expect(keys.draft(HERE).key).toBe("k-work");
  keys.setProfile("");
  expect(keys.draft(HERE).key).toBe("");
});

test("Keys from before there were profiles belong to the one without an id", () => {
  const { keys } = open(createSharedMemory({ keys: { [HERE]: "old" } }));
  expect(keys.draft(HERE)).toEqual({ key: "old", remembered: true });
});

test("The key of the profile that was kept with the settings is there after a reload", () => {
  const { keys, memory } = open();
  type(keys, "work", HERE, "k-work");
  const again = open(memory, "work").keys;
  expect([again.profile(), again.draft(HERE).key]).toEqual(["work", "k-work"]);
});

test("A copy has the keys of the original, whatever becomes of it", () => {
  const { keys, ofProfiles } = open();
  type(keys, "", HERE, "a");
  type(keys, "", THERE, "b");
  ofProfiles.copy("", "copy");
  ofProfiles.remove("");
  expect([ofProfiles.has("copy", HERE), ofProfiles.has("copy", THERE)]).toEqual([true, true]);
  expect([ofProfiles.has("", HERE), ofProfiles.has("", THERE)]).toEqual([false, false]);
});

test("A profile that is deleted loses its keys, also on the device, and gets them back", () => {
  const { keys, memory, ofProfiles } = open();
  type(keys, "work", HERE, "k-work");
  type(keys, "home", HERE, "k-home");
  const bringBack = ofProfiles.remove("work");
  expect(memory.text()).not.toContain("k-work");
  expect(ofProfiles.has("home", HERE)).toBe(true);
  bringBack();
  expect(ofProfiles.has("work", HERE)).toBe(true);
});

test("Whatever the ids are, a key is never found under another profile", () => {
  const id = fc.uuid();
  fc.assert(
    fc.property(id, id, fc.webUrl(), (one, other, url) => {
      fc.pre(one !== other);
      const { keys, ofProfiles } = open();
      const { origin } = new URL(url);
      type(keys, one, origin, "secret");
      expect(ofProfiles.has(other, origin)).toBe(false);
      expect(ofProfiles.has("", origin)).toBe(false);
      ofProfiles.remove(other);
      ofProfiles.remove("");
      expect(ofProfiles.has(one, origin)).toBe(true);
    }),
  );
});

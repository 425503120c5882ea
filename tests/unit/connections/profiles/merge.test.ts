import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeProfiles } from "../../../../src/connections/profiles/model/stored.ts";
import {
  addProfile,
  duplicateProfile,
  findProfile,
  NO_PROFILES,
  type Profiles,
  removeProfile,
  renameProfile,
  selectProfile,
  writeDraft,
} from "../../../../src/connections/profiles/model/profiles.ts";
import { DEFAULT_SETTINGS } from "../../../../src/configuration/model/settings.ts";
import { anyOperation, anyProfiles } from "./arbitraries.ts";

const draft = (model: string) => ({ ...DEFAULT_SETTINGS, model });
const profilesOf = (...ids: readonly string[]): Profiles =>
  ids.reduce((all, id) => addProfile(all, { id, name: `Name ${id}`, draft: draft(id) }), NO_PROFILES);
const idsOf = ({ profiles }: Profiles): string => profiles.map(({ id }) => id).join("");
const rename = (all: Profiles, id: string, name: string): Profiles => {
  const renamed = renameProfile(all, id, name);
  if (!renamed.ok) throw new Error(renamed.fault);
  return renamed.profiles;
};

const BEFORE = profilesOf("a", "b", "c");

describe("What one tab does", () => {
  test.each<[string, Profiles, Profiles, string]>([
    ["adds", profilesOf("a", "b", "c", "d"), profilesOf("a", "b", "c", "e"), "abcde"],
    ["deletes", removeProfile(BEFORE, "b"), profilesOf("a", "b", "c", "e"), "ace"],
    ["leaves as it is", BEFORE, removeProfile(BEFORE, "b"), "ac"],
    ["deletes, as the other does,", removeProfile(BEFORE, "b"), removeProfile(BEFORE, "b"), "ac"],
    [
      "copies",
      duplicateProfile(BEFORE, "a", { id: "d", name: "D" }),
      profilesOf("a", "b", "c", "e"),
      "adbce",
    ],
    ["renames", rename(BEFORE, "b", "B"), removeProfile(BEFORE, "b"), "abc"],
  ])("%s is done to what the other has made meanwhile", (_, after, stored, ids) => {
    expect(idsOf(mergeProfiles(BEFORE, after, stored))).toBe(ids);
  });

  test("to the name of a profile leaves the settings that another tab has given it, and the reverse", () => {
    const [renamed, set] = [rename(BEFORE, "b", "B"), writeDraft(BEFORE, "b", draft("new"))];
    const both = { id: "b", name: "B", draft: draft("new") };
    expect(mergeProfiles(BEFORE, renamed, set).profiles[1]).toEqual(both);
    expect(mergeProfiles(BEFORE, set, renamed).profiles[1]).toEqual(both);
  });

  test("to the same thing as another tab holds, if it comes last", () => {
    const merged = mergeProfiles(
      BEFORE,
      writeDraft(BEFORE, "b", draft("mine")),
      writeDraft(BEFORE, "b", draft("theirs")),
    );
    expect(merged.profiles[1]?.draft.model).toBe("mine");
  });

  test("never makes two of one name", () => {
    const merged = mergeProfiles(BEFORE, rename(BEFORE, "a", "New"), rename(BEFORE, "b", "New"));
    expect(merged.profiles.map(({ name }) => name)).toEqual(["New", "New (2)", "Name c"]);
  });

  test("is whole where nothing was stored yet, or where nothing else would be left", () => {
    const first = profilesOf("", "d");
    expect(mergeProfiles(profilesOf(""), first, NO_PROFILES)).toEqual(first);
    expect(idsOf(mergeProfiles(profilesOf("a", "b"), profilesOf("b"), profilesOf("a")))).toBe("b");
  });

  test("has its own current one", () => {
    expect(mergeProfiles(BEFORE, selectProfile(BEFORE, "c"), BEFORE).currentId).toBe("c");
  });
});

test("Where no other tab has changed anything, the change is simply made", () => {
  fc.assert(
    fc.property(anyProfiles, anyOperation, (before, operate) => {
      const after = operate(before);
      expect(mergeProfiles(before, after, before)).toEqual(after);
    }),
  );
});

test("Whatever two tabs do, the later one finds its own change made, and ids and names stay unique", () => {
  fc.assert(
    fc.property(anyProfiles, anyOperation, anyOperation, (before, theirs, mine) => {
      const after = mine(before);
      const { profiles } = mergeProfiles(before, after, theirs(before));
      const ids = profiles.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(profiles.map(({ name }) => name)).size).toBe(ids.length);
      for (const { id, draft } of after.profiles) {
        const was = findProfile(before, id);
        const isSet = was === undefined || JSON.stringify(was.draft) !== JSON.stringify(draft);
        if (isSet) expect(profiles.find((each) => each.id === id)?.draft).toEqual(draft);
      }
      const removed = before.profiles.filter(({ id }) => findProfile(after, id) === undefined);
      for (const { id } of removed) expect(ids).not.toContain(id);
    }),
  );
});

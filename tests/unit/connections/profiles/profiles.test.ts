import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanName, LONGEST_NAME, nameFault, uniqueName } from "../../../../src/platform/model/names.ts";
import {
  addProfile,
  duplicateProfile,
  findProfile,
  namesOf,
  type Profiles,
  removeProfile,
  renameProfile,
  selectProfile,
  writeDraft,
} from "../../../../src/connections/profiles/model/profiles.ts";
import { DEFAULT_SETTINGS } from "../../../../src/configuration/model/settings.ts";
import { anyName, anyOperation, anyProfiles, frozen, profilesNamed } from "./arbitraries.ts";

function expectSound({ profiles, currentId }: Profiles): void {
  const ids = profiles.map(({ id }) => id);
  const names = profiles.map(({ name }) => name);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(names).size).toBe(names.length);
  expect(ids.filter((id) => id === currentId)).toHaveLength(1);
  for (const name of names) expect(name).toBe(cleanName(name));
}

test("Whatever is done, ids and names stay unique, one profile is current, and nothing that was there is changed", () => {
  fc.assert(
    fc.property(anyProfiles, fc.array(anyOperation, { maxLength: 12 }), (start, operations) => {
      expectSound(start);
      operations.reduce((all, operate) => {
        const next = operate(frozen(all)); // a change in place would throw
        expectSound(next);
        return next;
      }, start);
    }),
  );
});

describe("A profile", () => {
  test("is added at the end, or at its place; its name gets a number where it is taken", () => {
    const added = addProfile(profilesNamed("A", "B"), { id: "n", name: " A ", draft: DEFAULT_SETTINGS });
    expect(namesOf(added)).toEqual(["A", "B", "A (2)"]);
    const between = addProfile(profilesNamed("A", "B"), { id: "n", name: "C", draft: DEFAULT_SETTINGS }, 1);
    expect(namesOf(between)).toEqual(["A", "C", "B"]);
    expect(between.currentId).toBe("id-0");
  });

  test("is duplicated right behind its original, with its settings", () => {
    const draft = { ...DEFAULT_SETTINGS, model: "qwen" };
    const all = writeDraft(profilesNamed("A", "B"), "id-0", draft);
    const copied = duplicateProfile(all, "id-0", { id: "n", name: "A (copy)" });
    expect(namesOf(copied)).toEqual(["A", "A (copy)", "B"]);
    expect(findProfile(copied, "n")?.draft).toEqual(draft);
    expect(namesOf(duplicateProfile(copied, "id-0", { id: "m", name: "A (copy)" }))).toContain(
      "A (copy) (2)",
    );
  });

  test("is renamed to what was typed, without the space around it; its own name is no other’s", () => {
    const all = profilesNamed("A", "B");
    expect(renameProfile(all, "id-0", "  New  name ")).toMatchObject({
      ok: true,
      profiles: { profiles: [{ id: "id-0", name: "New name" }, { name: "B" }] },
    });
    expect(renameProfile(all, "id-0", "A")).toMatchObject({ ok: true });
  });

  test.each([
    ["", "empty"],
    [" \n\u200b", "empty"],
    ["B", "taken"],
    [" B ", "taken"],
  ])("can't be called %j: %s", (typed, fault) => {
    expect(renameProfile(profilesNamed("A", "B"), "id-0", typed)).toEqual({ ok: false, fault });
  });

  test("that is removed leaves its place to its neighbour", () => {
    const all = selectProfile(profilesNamed("A", "B", "C"), "id-1");
    expect(removeProfile(all, "id-1")).toMatchObject({ currentId: "id-2" });
    expect(removeProfile(selectProfile(all, "id-2"), "id-2")).toMatchObject({ currentId: "id-1" });
    expect(removeProfile(all, "id-0")).toMatchObject({ currentId: "id-1" });
  });

  test("stays when it is the last one", () => {
    const all = profilesNamed("A");
    expect(removeProfile(all, "id-0")).toBe(all);
  });
});

describe("A name", () => {
  test("is unique, clean and short enough, whatever is wanted", () => {
    fc.assert(
      fc.property(fc.array(anyName, { maxLength: 5 }), anyName, (others, wanted) => {
        const taken = others.map(cleanName);
        const name = uniqueName(taken, wanted);
        expect(taken).not.toContain(name);
        expect(cleanName(name)).toBe(name);
        expect(Array.from(name).length).toBeLessThanOrEqual(LONGEST_NAME);
      }),
    );
  });

  test("holds no signs that can't be seen or that turn what follows", () => {
    expect(cleanName("a\u202egnp.exe\u0000\tb")).toBe("agnp.exe b");
  });

  test("is compared in its composed form", () => {
    expect(nameFault(["\u00e9"], "e\u0301")).toBe("taken");
  });
});

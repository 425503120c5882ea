import fc from "fast-check";
import { expect, test } from "vitest";
import { parseProfiles } from "../../../../src/connections/profiles/model/stored.ts";
import { NO_PROFILES } from "../../../../src/connections/profiles/model/profiles.ts";
import { DEFAULT_SETTINGS } from "../../../../src/configuration/model/settings.ts";
import { anyOperation, anyProfiles } from "./arbitraries.ts";

const draft = DEFAULT_SETTINGS;

test("Profiles come back through JSON as they were", () => {
  fc.assert(
    fc.property(anyProfiles, fc.array(anyOperation, { maxLength: 5 }), (start, operations) => {
      const all = operations.reduce((now, operate) => operate(now), start);
      expect(parseProfiles(JSON.parse(JSON.stringify(all)))).toEqual(all);
    }),
  );
});

test("Invalid values never throw, and give valid profiles or none", () => {
  const entry = fc.oneof(
    fc.anything(),
    fc.record({ id: fc.anything(), name: fc.anything(), draft: fc.anything() }),
  );
  const junk = fc.oneof(
    fc.anything(),
    fc.record({ profiles: fc.oneof(fc.anything(), fc.array(entry)), currentId: fc.anything() }),
  );
  fc.assert(
    fc.property(junk, (value) => {
      const { profiles, currentId } = parseProfiles(value);
      const ids = profiles.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(profiles.length === 0 || ids.includes(currentId)).toBe(true);
    }),
  );
});

test("Invalid entries are left out, and the rest stays", () => {
  const { profiles, currentId } = parseProfiles({
    profiles: [
      null,
      { id: "a", name: "A", draft },
      { id: "a", name: "A second A", draft },
      { id: "has blank", name: "B", draft },
      { id: "b", name: " ", draft },
      { id: "c", name: "C" },
      { id: 7, name: "D", draft },
      { id: "e", name: "A", draft: { model: "m", stream: "yes" } },
    ],
    currentId: "gone",
  });
  expect(profiles).toEqual([
    { id: "a", name: "A", draft },
    { id: "e", name: "A (2)", draft: { ...draft, model: "m" } },
  ]);
  expect(currentId).toBe("a");
});

test.each([[undefined], [null], [[]], ["x"], [{ profiles: {} }]])("%j is no profiles", (value) => {
  expect(parseProfiles(value)).toEqual(NO_PROFILES);
});

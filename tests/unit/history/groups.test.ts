import fc from "fast-check";
import { expect, test } from "vitest";
import { DAYS_IN_BIN, erasedAt } from "../../../src/history/model/bin.ts";
import type { ConversationRow } from "../../../src/history/model/conversations-state.ts";
import { dayOf, GROUP_NAMES, groupsOf, startOfDay } from "../../../src/history/model/groups.ts";

const time = fc.integer({ min: 0, max: 4e12 });
const row = (id: string, updatedAt: number, isPinned = false): ConversationRow => ({
  id,
  title: id,
  updatedAt,
  isPinned,
  isRunning: false,
});
const anyRows = (now: number): fc.Arbitrary<readonly ConversationRow[]> =>
  fc
    .array(fc.record({ ago: fc.integer({ min: -1e8, max: 3e9 }), isPinned: fc.boolean() }))
    .map((all) => all.map(({ ago, isPinned }, index) => row(`c${index}`, now - ago, isPinned)));

test("Every conversation is in exactly one group, the groups are in their order, and none is empty", () => {
  fc.assert(
    fc.property(
      time.chain((now) => fc.tuple(fc.constant(now), anyRows(now))),
      ([now, rows]) => {
        const groups = groupsOf(rows, now);
        const ids = groups.flatMap((group) => group.rows.map(({ id }) => id));
        expect(ids.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
        expect(groups.map(({ name }) => name)).toEqual(
          GROUP_NAMES.filter((name) => groups.some((group) => group.name === name)),
        );
        for (const group of groups) {
          expect(group.rows.length).toBeGreaterThan(0);
          const times = group.rows.map(({ updatedAt }) => updatedAt);
          expect(times).toEqual(times.toSorted((one, other) => other - one));
          for (const { updatedAt, isPinned } of group.rows)
            expect(isPinned ? "pinned" : dayOf(updatedAt, now)).toBe(group.name);
        }
      },
    ),
  );
});

test("Only midnight changes a group: at any time of one day, the groups are the same", () => {
  fc.assert(
    fc.property(
      time,
      fc.integer({ min: 0, max: 22 * 60 * 60 * 1000 }),
      fc.integer({ max: 3e9 }),
      (day, late, ago) => {
        const start = startOfDay(day);
        expect(dayOf(start - ago, start + late)).toBe(dayOf(start - ago, start));
      },
    ),
  );
});

test.each([
  ["2026-11-30T00:00:00", "today"],
  ["2026-11-30T23:59:59", "today"],
  ["2026-12-24T00:00:00", "today"],
  ["2026-11-29T23:59:59", "yesterday"],
  ["2026-11-29T00:00:00", "yesterday"],
  ["2026-11-28T23:59:59", "week"],
  ["2026-11-24T00:00:00", "week"],
  ["2026-11-23T23:59:59", "older"],
  ["1970-01-02T00:00:00", "older"],
])("On 30 November, %s is %s", (updatedAt, name) => {
  expect(dayOf(new Date(updatedAt).getTime(), new Date("2026-11-30T12:00:00").getTime())).toBe(name);
});

test("What is put into the bin is deleted for good at the same time of the day, 30 days later", () => {
  const deletedAt = new Date(2026, 10, 30, 8, 15).getTime();
  expect(erasedAt(deletedAt)).toBe(new Date(2026, 10, 30 + DAYS_IN_BIN, 8, 15).getTime());
});

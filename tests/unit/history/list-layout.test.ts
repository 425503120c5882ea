import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutOf, MAX_ROWS, shiftOf, windowOf } from "../../../src/history/model/list-layout.ts";
import type { ConversationRow } from "../../../src/history/model/conversations-state.ts";
import { groupsOf } from "../../../src/history/model/groups.ts";

const NOW = new Date(2026, 10, 30, 12).getTime();
const anyRow: fc.Arbitrary<ConversationRow> = fc.record({
  id: fc.uuid(),
  title: fc.string(),
  updatedAt: fc.integer({ min: NOW - 3e9, max: NOW }),
  isPinned: fc.boolean(),
  isRunning: fc.boolean(),
  excerpt: fc.option(fc.constant({ before: "", hit: "a", after: "" }), { nil: undefined }),
});
const anyLayout = fc
  .uniqueArray(anyRow, { maxLength: 400, selector: ({ id }) => id })
  .map((rows) => layoutOf(groupsOf(rows, NOW)));

test("Rows and headings lie one below the other, without gaps", () => {
  fc.assert(
    fc.property(anyLayout, ({ rows, headings, height }) => {
      const boxes = [...rows, ...headings.map(({ top }) => ({ top, height: 2.25 }))].toSorted(
        (one, other) => one.top - other.top,
      );
      let end = 0;
      for (const box of boxes) {
        expect(box.top).toBeCloseTo(end);
        end = box.top + box.height;
      }
      expect(height).toBeCloseTo(end);
    }),
  );
});

test("All that is in view is in the window, and never more than the limit", () => {
  fc.assert(
    fc.property(
      anyLayout,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 180 }),
      (layout, at, height) => {
        const top = at * Math.max(0, layout.height - height);
        const [from, to] = windowOf(layout, top, top + height);
        expect(to - from).toBeLessThan(MAX_ROWS);
        const inView = layout.rows.flatMap((row, index) =>
          row.top + row.height > top && row.top < top + height - 0.001 ? [index] : [],
        );
        const [first, last] = [inView[0] ?? from, inView.at(-1) ?? to - 1];
        expect(first).toBeGreaterThanOrEqual(from);
        expect(last).toBeLessThan(Math.max(to, 1));
      },
    ),
  );
});

test("A list that grew at its top has moved by what was added, as long as what is in view did not change", () => {
  fc.assert(
    fc.property(anyLayout, anyRow, (old, fresh) => {
      const now = layoutOf([{ rows: [fresh, ...old.rows.map(({ row }) => row)] }]);
      const plain = layoutOf([{ rows: old.rows.map(({ row }) => row) }]);
      const placeOf = (id: string) => now.rows.find(({ row }) => row.id === id);
      expect(shiftOf(plain, 0, placeOf)).toBeCloseTo(old.rows.length === 0 ? 0 : (now.rows[0]?.height ?? 0));
    }),
  );
});

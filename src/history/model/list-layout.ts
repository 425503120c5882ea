import type { ConversationRow } from "./conversations-state.ts";
import type { Group, GroupName } from "./groups.ts";

/** Heights in rem, as in styles/history/list.css. */
const ROW = 3.25;
const ROW_WITH_EXCERPT = 5.5;
export const HEADING = 2.25;

/** More rows than this are never in the document. */
export const MAX_ROWS = 60;
/** So many are shown at the start, before all are read: as many as fit on a high screen. */
export const FIRST_ROWS = 30;
/** So many are ready above and below what is in view. */
const BEYOND = 8;

/** A row with its place, in rem from the beginning of the list. */
export interface PlacedRow {
  readonly row: ConversationRow;
  readonly group: GroupName | undefined;
  readonly top: number;
  readonly height: number;
  /** Whether the heading of the group is right above it. */
  readonly isFirst: boolean;
}

export interface ListLayout {
  readonly rows: readonly PlacedRow[];
  readonly headings: readonly { readonly name: GroupName; readonly top: number }[];
  readonly height: number;
}

export const EMPTY_LAYOUT: ListLayout = { rows: [], headings: [], height: 0 };

/** Places the groups one below the other. A list without groups has one without a name. */
export function layoutOf(
  groups: readonly (Group | { readonly name?: undefined; readonly rows: readonly ConversationRow[] })[],
): ListLayout {
  const rows: PlacedRow[] = [];
  const headings: { name: GroupName; top: number }[] = [];
  let top = 0;
  for (const { name: group, rows: members } of groups) {
    if (group !== undefined) {
      headings.push({ name: group, top });
      top += HEADING;
    }
    for (const [index, row] of members.entries()) {
      const height = row.excerpt === undefined ? ROW : ROW_WITH_EXCERPT;
      rows.push({ row, group, top, height, isFirst: index === 0 && group !== undefined });
      top += height;
    }
  }
  return { rows, headings, height: top };
}

/**
 * The rows to have in the document while this part of the list is in view (in rem): from the first index up to, but
 * without, the second one. There are fewer than MAX_ROWS, so that one more can be kept, the one with the focus.
 */
export function windowOf(layout: ListLayout, top: number, bottom: number): readonly [number, number] {
  const first = firstBelow(layout, top);
  const last = Math.max(first, firstBelow(layout, bottom - 0.001) + 1);
  const from = Math.max(0, first - BEYOND);
  const to = Math.min(layout.rows.length, last + BEYOND);
  if (to - from < MAX_ROWS) return [from, to];
  const start = Math.max(0, Math.min(first, layout.rows.length - (MAX_ROWS - 1)));
  return [start, Math.min(layout.rows.length, start + MAX_ROWS - 1)];
}

/** The index of the first row that ends below this place. */
function firstBelow({ rows }: ListLayout, place: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row !== undefined && row.top + row.height <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * How far the rows in view have moved in a new layout, in rem, so that the list can be scrolled with them. Those that
 * changed have moved for that reason.
 */
export function shiftOf(
  old: ListLayout,
  top: number,
  placeOf: (id: string) => PlacedRow | undefined,
): number {
  const first = firstBelow(old, top);
  for (const { row, top: oldTop } of old.rows.slice(first, first + MAX_ROWS)) {
    const place = placeOf(row.id);
    const isSame = place?.row.updatedAt === row.updatedAt && place.row.isPinned === row.isPinned;
    if (place !== undefined && isSame) return place.top - oldTop;
  }
  return 0;
}

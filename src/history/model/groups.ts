import type { ConversationRow } from "./conversations-state.ts";
import { latestFirst } from "./records.ts";

/** The groups of the list, in its order. `week`: the last seven days, apart from today and yesterday. */
export const GROUP_NAMES = ["pinned", "today", "yesterday", "week", "older"] as const;

export type GroupName = (typeof GROUP_NAMES)[number];

export interface Group {
  readonly name: GroupName;
  /** The latest first. */
  readonly rows: readonly ConversationRow[];
}

/** Local midnight of the day that is some days after (or before) the one of this time, in ms since 1970. */
export function startOfDay(time: number, days = 0): number {
  const date = new Date(time);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

/** The group of a conversation that changed at this time. What is in the future, by a wrong clock, is of today. */
export function dayOf(updatedAt: number, now: number): Exclude<GroupName, "pinned"> {
  if (updatedAt >= startOfDay(now)) return "today";
  if (updatedAt >= startOfDay(now, -1)) return "yesterday";
  return updatedAt >= startOfDay(now, -6) ? "week" : "older";
}

/** The conversations by local days, those that are pinned first. Groups without any are left out. */
export function groupsOf(rows: readonly ConversationRow[], now: number): readonly Group[] {
  const [today, yesterday, week] = [startOfDay(now), startOfDay(now, -1), startOfDay(now, -6)];
  const byName: Record<GroupName, ConversationRow[]> = {
    pinned: [],
    today: [],
    yesterday: [],
    week: [],
    older: [],
  };
  for (const row of rows) {
    const { updatedAt, isPinned } = row;
    if (isPinned) byName.pinned.push(row);
    else if (updatedAt >= today) byName.today.push(row);
    else if (updatedAt >= yesterday) byName.yesterday.push(row);
    else if (updatedAt >= week) byName.week.push(row);
    else byName.older.push(row);
  }
  return GROUP_NAMES.map((name) => ({
    name,
    rows: latestFirst(byName[name]),
  })).filter(({ rows }) => rows.length > 0);
}

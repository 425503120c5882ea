import { isRecord } from "../../../platform/index.ts";
import type { Lost, LostKind } from "./imported.ts";

/** The fields of a foreign value; none when it is no object. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function stringOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The first of the values that is a text with something in it. */
export function firstText(...values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === "string" && value.trim() !== "");
}

/** The longest id that is kept as it is: an id is a key of the database. */
const LONGEST_ID = 200;

/** An id; a number is one, too. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return typeof value === "string" && value !== "" && value.length <= LONGEST_ID ? value : undefined;
}

const LONGEST_TITLE = 300;

/** A title in one line. */
export function titleOf(value: unknown): string {
  return stringOf(value)
    .slice(0, 2 * LONGEST_TITLE)
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_TITLE);
}

/** After it, a number of milliseconds is no time that a date can have: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const LATEST_MS = 8.64e15;
/** A time in seconds is below it until the year 5138, one in ms is above it since 1973. */
const FIRST_MS = 1e11;

/** A time in ms, from seconds (with a fraction or not), ms, or a date as text. Programs have changed from one to another. */
export function timeOf(value: unknown): number | undefined {
  if (typeof value === "string" && value.trim() !== "" && value.length < 50) {
    return timeOf(Number.isNaN(Number(value)) ? Date.parse(value) : Number(value));
  }
  if (typeof value !== "number" || !(value > 0)) return undefined;
  const ms = Math.round(value < FIRST_MS ? value * 1000 : value);
  return ms <= LATEST_MS ? ms : undefined;
}

/** Counts what is lost. */
export function createLost() {
  const counts = new Map<LostKind, number>();
  return {
    add(kind: LostKind, count = 1): void {
      if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count);
    },
    list: (): readonly Lost[] => [...counts].map(([kind, count]) => ({ kind, count })),
  };
}

export type LostCounter = ReturnType<typeof createLost>;

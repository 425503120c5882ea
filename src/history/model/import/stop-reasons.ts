import { stringOf } from "./foreign.ts";
import type { ForeignMessage } from "./link-messages.ts";

/** The reasons for which answers of other programs ended before their end; all others are an end. */
const EARLY: ReadonlyMap<string, "cut" | "stopped"> = new Map([
  ["length", "cut"],
  ["max_tokens", "cut"],
  ["maxpredictedtokensreached", "cut"],
  ["contextlengthreached", "cut"],
  ["userstopped", "stopped"],
  ["abort", "stopped"],
  ["aborted", "stopped"],
  ["cancelled", "stopped"],
]);

export function endOf(reason: unknown): NonNullable<ForeignMessage["end"]> {
  const status = EARLY.get(stringOf(reason).toLowerCase());
  return status === undefined ? {} : { ending: { status } };
}

import type { EventKind } from "./read-delta.ts";
import type { WireEvent } from "./timeline.ts";

/** Which events are listed. */
export interface EventFilter {
  readonly search: string;
  readonly kind: EventKind | "all";
}

/** A test for a filter; upper and lower case are the same. */
export function eventTest({ search, kind }: EventFilter): (event: WireEvent) => boolean {
  const wanted = search.trim().toLowerCase();
  return ({ text, kinds }) =>
    (kind === "all" || kinds.includes(kind)) && (wanted === "" || text.toLowerCase().includes(wanted));
}

import type { FaultReason, ImportedConversation, ImportFault, LostKind } from "./imported.ts";
import type { Merge } from "./merge.ts";

/** How many faults are named. */
const NAMED = 5;

/** What an import would do, for the preview. */
export interface ImportSummary {
  /** How many conversations of each format, new or not. */
  readonly formats: ReadonlyMap<string, number>;
  readonly merges: Readonly<Record<Merge["kind"], number>>;
  readonly lost: ReadonlyMap<LostKind, number>;
  readonly faults: ReadonlyMap<FaultReason, number>;
  readonly firstFaults: readonly ImportFault[];
}

export const EMPTY_SUMMARY: ImportSummary = {
  formats: new Map(),
  merges: { new: 0, more: 0, same: 0, erased: 0 },
  lost: new Map(),
  faults: new Map(),
  firstFaults: [],
};

export function addImported(
  summary: ImportSummary,
  imported: ImportedConversation,
  kind: Merge["kind"],
): ImportSummary {
  const { formats, merges } = summary;
  const lost = imported.lost.reduce((sum, { kind, count }) => added(sum, kind, count), summary.lost);
  return {
    ...summary,
    formats: added(formats, imported.format, 1),
    merges: { ...merges, [kind]: merges[kind] + 1 },
    lost,
  };
}

export function addFault(summary: ImportSummary, fault: ImportFault): ImportSummary {
  const { faults, firstFaults } = summary;
  const named = firstFaults.length < NAMED ? [...firstFaults, fault] : firstFaults;
  return { ...summary, faults: added(faults, fault.reason, 1), firstFaults: named };
}

function added<K>(counts: ReadonlyMap<K, number>, key: K, count: number): ReadonlyMap<K, number> {
  return new Map(counts).set(key, (counts.get(key) ?? 0) + count);
}

import type { Target } from "./block.ts";
import type { Lookup } from "./parser.ts";

export type LookupLog = ReturnType<typeof createLookupLog>;

/** Notes which link labels a block asked for and what it was told, so that a later definition finds its readers. */
export function createLookupLog(lookup: Lookup) {
  const answers = new Map<string, Target | undefined>();
  let contradicted = false;

  return {
    lookup: ((label) => {
      const target = lookup(label);
      if (answers.has(label) && !isSameTarget(answers.get(label), target)) contradicted = true;
      answers.set(label, target);
      return target;
    }) satisfies Lookup,
    asksFor: (label: string): boolean => answers.has(label),
    isEmpty: (): boolean => answers.size === 0,
    /** Whether any of the answers would be another one now. */
    isStale: (): boolean =>
      contradicted || [...answers].some(([label, target]) => !isSameTarget(target, lookup(label))),
  };
}

function isSameTarget(one: Target | undefined, other: Target | undefined): boolean {
  return one?.href === other?.href && one?.title === other?.title;
}

import type { Target } from "./block.ts";
import type { Lookup } from "./parser.ts";

export type LookupLog = ReturnType<typeof createLookupLog>;

/** Records the link labels that a block looks up, and the results, so that later changes can be detected. */
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
    /** Whether the block has looked up this label. */
    asksFor: (label: string): boolean => answers.has(label),
    isEmpty: (): boolean => answers.size === 0,
    /** Whether a lookup would have another result now, or one label had two different results. */
    isStale: (): boolean =>
      contradicted || [...answers].some(([label, target]) => !isSameTarget(target, lookup(label))),
  };
}

function isSameTarget(one: Target | undefined, other: Target | undefined): boolean {
  return one?.href === other?.href && one?.title === other?.title;
}

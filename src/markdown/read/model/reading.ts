import type { Block } from "./block.ts";
import type { Cut } from "./cut.ts";
import { type Lead, NO_LEAD } from "./lead.ts";
import type { References } from "./references.ts";
import { createSourceTail } from "./source-tail.ts";
import type { Step } from "./step.ts";

const PLAIN = { kind: "plain", start: 0, end: 0, text: "" } as const;

/** How far the reading of a source has come, and the steps that led there. */
export function createReading(references: References) {
  const source = createSourceTail();
  let lead: Lead = NO_LEAD;
  /** Where the first open block begins, while it has a lead. */
  let start = 0;
  /** The parts of the first open block came out wrong: it is parsed whole. */
  let isWhole = false;
  let steps: Step[] = [];

  function begin(next: Lead, block: Block): void {
    if (lead === NO_LEAD) start = source.place();
    lead = next;
    steps.push({ kind: next.kind === "code" || next.kind === "plain" ? "open" : "keep", block });
  }

  /** The next `length` characters end the first open block. */
  function settle(block: Block | undefined, length: number): void {
    const from = lead === NO_LEAD ? source.place() : start;
    source.take(length);
    lead = NO_LEAD;
    isWhole = false;
    if (block !== undefined) references.define(block);
    if (block?.kind !== "definition") steps.push({ kind: "settle", block, from, to: source.place() });
  }

  /** Goes back to the beginning of the first open block. */
  function restart(): void {
    source.rewind(start);
    lead = NO_LEAD;
    isWhole = true;
    steps.push({ kind: "restart" });
  }

  return {
    source,
    lead: (): Lead => lead,
    isWhole: (): boolean => isWhole,
    /** How much of the first open block has been read for good. In characters. */
    kept: (): number => (lead === NO_LEAD ? 0 : source.place() - start),
    settle,
    restart,
    /** Reads on to where a part of the first open block ends that stays. */
    keep({ keep, lead: next }: Cut, length: number): void {
      references.define(keep);
      begin(next, keep);
      source.take(length);
    },
    /** Reads on in a block that only grows. */
    grow(text: string, used: number, next: Lead | undefined): void {
      if (text !== "") steps.push({ kind: "grow", text });
      if (next === undefined) settle(undefined, used);
      else {
        source.take(used);
        lead = next;
      }
    },
    /** Parses no more of the first open block: what follows is plain text, for `least` characters at least. */
    giveUp(least: number): void {
      if (lead.kind === "paragraph") restart();
      if (lead.kind === "list" || lead.kind === "table") settle(lead.block, 0);
      begin({ kind: "plain", least }, PLAIN);
    },
    takeSteps(): readonly Step[] {
      const taken = steps;
      steps = [];
      return taken;
    },
  };
}

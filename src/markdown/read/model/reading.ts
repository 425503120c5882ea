import type { Block } from "./block.ts";
import type { Cut } from "./cut.ts";
import { type Lead, NO_LEAD } from "./lead.ts";
import type { References } from "./references.ts";
import { createSourceTail } from "./source-tail.ts";
import type { Step } from "./step.ts";

const PLAIN = { kind: "plain", start: 0, end: 0, text: "" } as const;

/** The state of reading a source: how far it has been read, and the steps since the last `drainSteps`. */
export function createReading(references: References) {
  const source = createSourceTail();
  let lead: Lead = NO_LEAD;
  /** The index in the source where the first open block begins. Valid only if the block has a lead. */
  let start = 0;
  /** The first open block was parsed in parts with a wrong result, so now it is parsed as a whole. */
  let isWhole = false;
  let steps: Step[] = [];

  function begin(next: Lead, block: Block): void {
    if (lead === NO_LEAD) start = source.place();
    lead = next;
    steps.push({ kind: next.kind === "code" || next.kind === "plain" ? "open" : "keep", block });
  }

  /** Ends the first open block with the next `length` characters. `block` is the rest of it, if it has a lead. */
  function settle(block: Block | undefined, length: number): void {
    const from = lead === NO_LEAD ? source.place() : start;
    source.consume(length);
    lead = NO_LEAD;
    isWhole = false;
    if (block !== undefined) references.define(block);
    if (block?.kind !== "definition") steps.push({ kind: "settle", block, from, to: source.place() });
  }

  /** Goes back to the beginning of the first open block, to parse it as a whole. */
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
    /** The length of the final part of the first open block. In characters. */
    kept: (): number => (lead === NO_LEAD ? 0 : source.place() - start),
    settle,
    restart,
    /** Makes a part of the first open block final. It ends after the next `length` characters. */
    keep({ keep, lead: next }: Cut, length: number): void {
      references.define(keep);
      begin(next, keep);
      source.consume(length);
    },
    /** Adds text to a block that is read without the parser. Without `next`, the block ends with this text. */
    grow(text: string, used: number, next: Lead | undefined): void {
      if (text !== "") steps.push({ kind: "grow", text });
      if (next === undefined) settle(undefined, used);
      else {
        source.consume(used);
        lead = next;
      }
    },
    /** Reads the rest of the first open block as plain text, which has at least `minLength` characters. */
    readAsPlain(minLength: number): void {
      if (lead.kind === "paragraph") restart();
      if (lead.kind === "list" || lead.kind === "table") settle(lead.block, 0);
      begin({ kind: "plain", minLength }, PLAIN);
    },
    /** Removes and gives the steps that have been collected. */
    drainSteps(): readonly Step[] {
      const taken = steps;
      steps = [];
      return taken;
    },
  };
}

import { type DiffLine, diffLines } from "./line-diff.ts";

/** The steps, from a request by hand to the shape of this page. */
export const LADDER_STEPS = ["fetch", "events", "openai", "langchain", "chain"] as const;

export type LadderStepName = (typeof LADDER_STEPS)[number];

/** A page of the ladder. */
export interface LadderStep {
  readonly name: LadderStepName;
  /** The name of its file in docs/ladder. */
  readonly file: string;
  /** The whole page. */
  readonly text: string;
  /** What it changes in the step before; of the first step, all lines are the same. */
  readonly lines: readonly DiffLine[];
}

/** Compares each page with the one before. */
export function ladderOf(
  pages: readonly { readonly name: LadderStepName; readonly file: string; readonly text: string }[],
): readonly LadderStep[] {
  return pages.map((page, index) => ({
    ...page,
    lines: diffLines(pages[index - 1]?.text ?? page.text, page.text),
  }));
}

import type { MarkdownIt } from "markdown-it";
import { flankingOf, isBesideCJK } from "../model/flanking.ts";

/** Lets emphasis and strikethrough begin and end beside CJK text. The open end of an answer uses the same rule. */
export function useCJKEmphasis({ inline }: MarkdownIt): void {
  const { State } = inline;
  inline.State = class extends State {
    override scanDelims(
      start: number,
      canSplitWord: boolean,
    ): ReturnType<InstanceType<typeof State>["scanDelims"]> {
      const scanned = super.scanDelims(start, canSplitWord);
      if (!isBesideCJK(this.src, start, scanned.length)) return scanned;
      const { opens, closes } = flankingOf(this.src, start, scanned.length);
      return { ...scanned, can_open: opens, can_close: closes };
    }
  };
}

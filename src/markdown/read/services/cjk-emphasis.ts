import type { MarkdownIt } from "markdown-it";
import { flankingOf, isBesideCJK } from "../model/flanking.ts";

/** Has emphasis and strikethrough begin and end beside CJK text, by the rule that the open end of an answer is drawn with. */
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

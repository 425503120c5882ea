const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** What a run of `*`, `_` or `~` may do where it stands: https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run */
export interface Flanking {
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Judges the run of `length` marks at `at`. */
export function flankingOf(text: string, at: number, length: number): Flanking {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + length);
  const isLeft = canStand(after, before);
  const isRight = canStand(before, after);
  if (text.charAt(at) !== "_") return { opens: isLeft, closes: isRight };
  return {
    opens: isLeft && (!isRight || PUNCTUATION.test(before)),
    closes: isRight && (!isLeft || PUNCTUATION.test(after)),
  };
}

function canStand(inner: string, outer: string): boolean {
  if (inner === "" || SPACE.test(inner)) return false;
  return !PUNCTUATION.test(inner) || outer === "" || SPACE.test(outer) || PUNCTUATION.test(outer);
}

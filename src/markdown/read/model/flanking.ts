const SPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
/** Han, kana, Hangul, Bopomofo, and the punctuation and full-width forms that are used with them. */
const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303F\uFF01-\uFF9F\uFFE0-\uFFEE]/u;

/**
 * Whether a run of `*`, `_` or `~` can open or close emphasis:
 * https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 */
export interface Flanking {
  readonly opens: boolean;
  readonly closes: boolean;
}

/**
 * Finds out what the run of `length` marks at `at` can do. Chinese, Japanese and Korean have no space between words,
 * so CommonMark alone finds no emphasis in `**(bold)**는`. Therefore a CJK character beside a run counts as a space:
 * https://github.com/tats-u/markdown-cjk-friendly/blob/main/specification.md
 */
export function flankingOf(text: string, at: number, length: number): Flanking {
  const before = characterBefore(text, at);
  const after = characterAt(text, at + length);
  const isLeft = canStand(after, before);
  const isRight = canStand(before, after);
  if (text.charAt(at) !== "_") return { opens: isLeft, closes: isRight };
  return {
    opens: isLeft && (!isRight || isPunctuation(before)),
    closes: isRight && (!isLeft || isPunctuation(after)),
  };
}

/** Whether there is a CJK character directly before or after the run at `at`. */
export function isBesideCJK(text: string, at: number, length: number): boolean {
  return CJK.test(characterBefore(text, at)) || CJK.test(characterAt(text, at + length));
}

function canStand(inner: string, outer: string): boolean {
  if (inner === "" || SPACE.test(inner)) return false;
  return (
    !isPunctuation(inner) || outer === "" || SPACE.test(outer) || CJK.test(outer) || isPunctuation(outer)
  );
}

/** CJK punctuation does not count here: it is used between words without spaces, as a letter is. */
function isPunctuation(character: string): boolean {
  return PUNCTUATION.test(character) && !CJK.test(character);
}

function characterBefore(text: string, at: number): string {
  const last = text.charAt(at - 1);
  return /[\uDC00-\uDFFF]/.test(last) ? text.slice(Math.max(0, at - 2), at) : last;
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? "" : String.fromCodePoint(code);
}

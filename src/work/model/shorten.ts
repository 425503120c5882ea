/** The beginning of a picture, as far as it is shown. */
const PICTURE = /data:image\/\w+;base64,[\w+/]{40}/g;
/** In characters: a rest that is shorter is shown. */
const LONG_REST = 200;

/** In characters: a longer line is cut in its middle, because browsers take seconds to lay it out. */
const LONGEST_LINE = 100_000;
const END_OF_LINE = 10_000;

/** What is shown of a line: pictures, and very long texts, are cut; `mark` says how many characters are not shown. */
export function shortened(line: string, mark: (characters: number) => string): string {
  const text = withoutPictures(line, mark);
  const left = text.length - LONGEST_LINE;
  if (left <= 0) return text;
  const begin = LONGEST_LINE - END_OF_LINE;
  return text.slice(0, begin) + mark(left) + text.slice(begin + left);
}

/** The end of a picture is searched for by itself: an expression for a whole one takes half a second for a large one. */
function withoutPictures(line: string, mark: (characters: number) => string): string {
  const shown: string[] = [];
  let from = 0;
  for (const { 0: start, index } of line.matchAll(PICTURE)) {
    if (index < from) continue;
    const rest = index + start.length;
    const found = line.slice(rest).search(/[^\w+/=]/);
    const end = found === -1 ? line.length : rest + found;
    if (end - rest < LONG_REST) continue;
    shown.push(line.slice(from, rest), mark(end - rest));
    from = end;
  }
  return shown.length === 0 ? line : [...shown, line.slice(from)].join("");
}

const CONTAINERS = String.raw`(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*`;
/** Only marks: a rule, an underline, a table separator, a bullet, a number, a checkbox, the start of a formula … */
const MARKS = new RegExp(
  `^${CONTAINERS}(?:[-=*_+#~|:\`$ \\t]*|\\d{1,9}[.)]?|\\[[ xX]?\\]?[ \\t]*|\\\\[[(]?|<)$`,
);
const FENCE = new RegExp(`^${CONTAINERS}(?:\`{3,}[^\`]*|~{3,}.*)$`);
const CLOSING_HASHES = /^( {0,3}#{1,6}[ \t].*?)[ \t]+#*[ \t]*$/;
/** A longer line is treated as text. In characters. */
const LONGEST = 200;

/**
 * A source that is still arriving, without the end of its last line if its meaning is not clear yet: a lone `-` may
 * become an item, a rule or an underline, and none of these shows the `-`.
 */
export function holdLine(source: string): string {
  const start = source.lastIndexOf("\n") + 1;
  const line = source.slice(start);
  if (line === "" || line.length > LONGEST) return source;
  if (MARKS.test(line) || FENCE.test(line)) return source.slice(0, start);
  const heading = CLOSING_HASHES.exec(line)?.[1];
  return heading === undefined ? source : source.slice(0, start) + heading;
}

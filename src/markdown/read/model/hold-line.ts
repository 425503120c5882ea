const CONTAINERS = String.raw`(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*`;
/** Nothing but marks: a rule, an underline, a separator, a bullet, a number, a task’s box, the start of a formula … */
const MARKS = new RegExp(
  `^${CONTAINERS}(?:[-=*_+#~|:\`$ \\t]*|\\d{1,9}[.)]?|\\[[ xX]?\\]?[ \\t]*|\\\\[[(]?|<)$`,
);
const FENCE = new RegExp(`^${CONTAINERS}(?:\`{3,}[^\`]*|~{3,}.*)$`);
const CLOSING_HASHES = /^( {0,3}#{1,6}[ \t].*?)[ \t]+#*[ \t]*$/;
/** Longer lines are text. */
const LONGEST = 200;

/**
 * A source that is still arriving, without the part of its last line that can’t be told yet: a lone `-` may become an
 * item, a rule or an underline, and none of these shows the `-`.
 */
export function holdLine(source: string): string {
  const start = source.lastIndexOf("\n") + 1;
  const line = source.slice(start);
  if (line === "" || line.length > LONGEST) return source;
  if (MARKS.test(line) || FENCE.test(line)) return source.slice(0, start);
  const heading = CLOSING_HASHES.exec(line)?.[1];
  return heading === undefined ? source : source.slice(0, start) + heading;
}

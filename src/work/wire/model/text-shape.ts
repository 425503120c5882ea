import type { Delta } from "./read-delta.ts";

const TEXT_FIELD = /"(?:content|reasoning_content|reasoning)":\s*"/g;

/** The parts of an event before and after its piece of text. */
export interface TextShape {
  readonly head: string;
  readonly tail: string;
  readonly delta: Delta;
}

/**
 * The shape of an event that adds only a piece of text. The next events mostly have the same one, and to compare it is
 * much faster than to parse them.
 */
export function textShape(event: string, delta: Delta): TextShape | undefined {
  const fields = [...event.matchAll(TEXT_FIELD)];
  const [field] = fields;
  const isOne = delta.kinds.length === 1 && (delta.kinds[0] === "text" || delta.kinds[0] === "thinking");
  if (field === undefined || fields.length > 1 || !isOne) return undefined;
  const from = field.index + field[0].length;
  const to = event.indexOf('"', from);
  const text = event.slice(from, to);
  // Its text must be all that the event adds, without escapes.
  if (to < 0 || text !== delta.answer + delta.thinking) return undefined;
  return { head: event.slice(0, from), tail: event.slice(to), delta };
}

/** What an event of this shape adds; `undefined` when it has another one, or escapes in its text. */
export function deltaInShape(event: string, { head, tail, delta }: TextShape): Delta | undefined {
  const to = event.length - tail.length;
  if (to < head.length || !event.startsWith(head) || !event.endsWith(tail)) return undefined;
  const text = event.slice(head.length, to);
  if (text === "" || text.includes('"') || text.includes("\\")) return undefined;
  return delta.answer === "" ? { ...delta, thinking: text } : { ...delta, answer: text };
}

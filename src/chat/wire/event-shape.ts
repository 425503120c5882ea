import { isRecord, parseJSON } from "../../platform/index.ts";
import { type BytePattern, createBytePattern } from "./byte-pattern.ts";
import { stringEnd } from "./event-bytes.ts";

const TEXT_FIELD = /"(content|reasoning_content|reasoning)":\s*"/g;

/** The parts of an event before and after its piece of text. */
export interface EventShape {
  readonly head: BytePattern;
  readonly tail: BytePattern;
}

/**
 * The shape of an event, including its blank line; `undefined` when it contains more than the next piece of an answer,
 * or of its thinking.
 */
export function shapeOf(event: string): EventShape | undefined {
  if (!event.startsWith("data:") || event.trimEnd().includes("\n")) return undefined;
  const fields = [...event.matchAll(TEXT_FIELD)];
  const [field] = fields;
  const name = field?.[1];
  if (field === undefined || name === undefined || fields.length > 1) return undefined;
  if (!hasOnlyText(parseJSON(event.slice("data:".length)), name)) return undefined;
  const head = event.slice(0, field.index + field[0].length);
  const rest = new TextEncoder().encode(event.slice(head.length));
  const tail = new TextDecoder().decode(rest.subarray(stringEnd(rest, 0)));
  return { head: createBytePattern(head), tail: createBytePattern(tail) };
}

/** Whether a chunk contains only the text in this field of its delta. */
function hasOnlyText(chunk: unknown, name: string): boolean {
  if (!isRecord(chunk) || !Array.isArray(chunk["choices"]) || chunk["choices"].length !== 1) return false;
  const { choices, ...envelope } = chunk;
  const choice: unknown = choices[0];
  if (!isRecord(choice)) return false;
  const { delta, index: _index, ...about } = choice;
  if (!isRecord(delta)) return false;
  const { [name]: text, role: _role, ...more } = delta;
  const isNothing = (value: unknown): boolean => value === null || value === "";
  return (
    typeof text === "string" &&
    [...Object.values(about), ...Object.values(more)].every(isNothing) &&
    Object.values(envelope).every((value) => typeof value !== "object" || value === null)
  );
}

import { isRecord } from "../../core/is-record.ts";
import { parseJSON } from "../../core/parse-json.ts";

const TEXT_FIELD = /"(content|reasoning_content|reasoning)":\s*"/g;
const STRING_BODY = /[^"\\\n]*(?:\\.[^"\\\n]*)*/y;

/** An event that carries a piece of text: what stands before the text, and what stands behind it. */
interface Shape {
  readonly head: string;
  readonly tail: string;
  /** Finds one more event of this shape, and its text, where `lastIndex` stands. */
  readonly next: RegExp;
}

/**
 * Joins server-sent events that are the same byte for byte but for one piece of text: the next characters of an
 * answer, or of its thinking. Whatever says more (usage, finish reason, tool calls, log probabilities, timings),
 * comments, and lines that are no JSON pass through as they are, after what came before them. The JSON strings
 * are joined as they stand, escapes included; only the first event of a kind is parsed.
 */
export function createEventJoiner() {
  let shape: Shape | undefined;
  let text = "";
  /** The beginning of an event whose end has not come yet. */
  let rest = "";

  function take(): readonly string[] {
    const joined = shape === undefined ? [] : [`${shape.head}${text}${shape.tail}`];
    shape = undefined;
    text = "";
    return joined;
  }

  function add(event: string): readonly string[] {
    const before = take();
    shape = shapeOf(event);
    if (shape === undefined) return [...before, event];
    text = event.slice(shape.head.length, event.length - shape.tail.length);
    return before;
  }

  return {
    /**
     * Takes the next piece of the stream, cut anywhere, with `\n` as its line breaks. Gives the events that have to go
     * out now, without the empty line behind each.
     */
    read(piece: string): readonly string[] {
      const source = rest + piece;
      const ready: string[] = [];
      let place = 0;
      for (;;) {
        const found = shape === undefined ? null : matchAt(shape.next, source, place);
        if (found !== null) {
          text += found[1] ?? "";
          place += found[0].length;
          continue;
        }
        const end = source.indexOf("\n\n", place);
        if (end < 0) break;
        ready.push(...add(source.slice(place, end)));
        place = end + 2;
      }
      rest = source.slice(place);
      return ready;
    },
    /** What is held back, as one event; nothing when nothing is. */
    take,
    /** What came after the last empty line. */
    rest: (): string => rest,
  };
}

function matchAt(pattern: RegExp, source: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(source);
}

function shapeOf(event: string): Shape | undefined {
  if (!event.startsWith("data:") || event.includes("\n")) return undefined;
  const fields = [...event.matchAll(TEXT_FIELD)];
  const [field] = fields;
  const name = field?.[1];
  if (field === undefined || name === undefined || fields.length > 1) return undefined;
  if (!saysOnlyText(parseJSON(event.slice("data:".length)), name)) return undefined;
  const start = field.index + field[0].length;
  const head = event.slice(0, start);
  const tail = event.slice(stringEnd(event, start));
  const next = new RegExp(`${escape(head)}(${STRING_BODY.source})${escape(tail)}\\n\\n`, "y");
  return { head, tail, next };
}

/** Whether all that a chunk has to say is the text in this field of its delta. */
function saysOnlyText(chunk: unknown, name: string): boolean {
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

function stringEnd(event: string, start: number): number {
  STRING_BODY.lastIndex = start;
  STRING_BODY.test(event);
  return STRING_BODY.lastIndex;
}

/** The text as a pattern that finds just it. */
function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

import type { Exchange, ExchangeEntry } from "../../../chat/index.ts";
import { parseJSON } from "../../../platform/index.ts";
import { type Delta, type EventKind, readDelta } from "./read-delta.ts";
import { deltaInShape, type TextShape, textShape } from "./text-shape.ts";
import { createEventSplitter, eventData, type RawEvent } from "./split-events.ts";

export interface WireRead {
  /** In ms since the exchange began. */
  readonly at: number;
  readonly bytes: number;
  /** In ms since the read before; since the response for the first one. */
  readonly gap: number;
}

/** A range of a text, in characters. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** An event, and the reads in which it is: `firstRead` to `lastRead` of the timeline. */
export interface WireEvent extends RawEvent {
  readonly kinds: readonly EventKind[];
  /** What it added to each text; `undefined` when nothing. */
  readonly answer: TextRange | undefined;
  readonly thinking: TextRange | undefined;
}

/** What the wire of one reply has come to, without the reads. */
export type WireHead = Extract<ExchangeEntry, { kind: "request" | "response" }>;
export type WireEnd = Extract<ExchangeEntry, { kind: "close" | "failure" | "stop" | "dropped" }>;

/** So many entries are read between two looks at the clock. */
const STEP = 32;

export type Timeline = ReturnType<typeof createTimeline>;

/** Reads an exchange into events, in slices, and what is added to it later. */
export function createTimeline({ entries }: Pick<Exchange, "entries">) {
  const heads: WireHead[] = [];
  const reads: WireRead[] = [];
  const events: WireEvent[] = [];
  const ends: WireEnd[] = [];
  const texts = { answer: "", thinking: "" };
  let splitter = createEventSplitter();
  let shape: TextShape | undefined;
  let next = 0;
  let before = 0;

  function add(part: "answer" | "thinking", text: string): TextRange | undefined {
    if (text === "") return undefined;
    const from = texts[part].length;
    texts[part] += text;
    return { from, to: texts[part].length };
  }

  function deltaOf(event: string): Delta {
    const known = shape && deltaInShape(event, shape);
    if (known !== undefined) return known;
    const data = eventData(event);
    const delta = readDelta(data === undefined ? undefined : (parseJSON(data) ?? data));
    shape = textShape(event, delta) ?? shape;
    return delta;
  }

  function addEvent({ text, firstRead, lastRead }: RawEvent): void {
    const delta = deltaOf(text);
    const answer = add("answer", delta.answer);
    events.push({
      text,
      firstRead,
      lastRead,
      kinds: delta.kinds,
      answer,
      thinking: add("thinking", delta.thinking),
    });
  }

  function read(entry: ExchangeEntry): void {
    switch (entry.kind) {
      case "request":
        for (const event of splitter.end()) addEvent(event);
        splitter = createEventSplitter();
        heads.push(entry);
        break;
      case "response":
        heads.push(entry);
        break;
      case "read":
        reads.push({ at: entry.at, bytes: entry.bytes.length, gap: entry.at - before });
        for (const event of splitter.read(entry.bytes, reads.length - 1)) addEvent(event);
        break;
      case "close":
      case "failure":
      case "stop":
      case "dropped":
        if (entry.kind !== "dropped") for (const event of splitter.end()) addEvent(event);
        ends.push(entry);
        break;
    }
    before = entry.at;
  }

  return {
    heads,
    reads,
    events,
    ends,
    texts,
    /** Reads on until this time (of `performance.now`). Returns whether there is more. */
    readUntil(deadline: number): boolean {
      while (next < entries.length) {
        const entry = entries[next];
        if (entry !== undefined) read(entry);
        next++;
        if (next % STEP === 0 && performance.now() > deadline) break;
      }
      return next < entries.length;
    },
  };
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExchangeEntry } from "../../../../src/chat/model/exchange.ts";
import { eventTest } from "../../../../src/work/wire/model/filter-events.ts";
import { createTimeline, type Timeline } from "../../../../src/work/wire/model/timeline.ts";
import { completion, finish, role, text, thinking, usage } from "../../../support/chunks.ts";

const REQUEST = {
  kind: "request",
  at: 0,
  url: "http://a/v1",
  method: "POST",
  headers: [],
  body: "",
} as const;
const RESPONSE = { kind: "response", at: 5, status: 200, statusText: "OK", headers: [] } as const;

/** The entries of a body that is cut at these places, one read each 10 ms. */
function cut(body: string, cuts: readonly number[] = []): readonly ExchangeEntry[] {
  const bytes = new TextEncoder().encode(body);
  const places = [...new Set([0, ...cuts.map((place) => place % bytes.length), bytes.length])].toSorted(
    (a, b) => a - b,
  );
  const reads = places.slice(0, -1).map((from, index) => ({
    kind: "read" as const,
    at: 10 + 10 * index,
    bytes: bytes.slice(from, places[index + 1]),
  }));
  return [REQUEST, RESPONSE, ...reads, { kind: "close", at: 20 + 10 * reads.length }];
}

function read(entries: readonly ExchangeEntry[]): Timeline {
  const timeline = createTimeline({ entries });
  while (timeline.readUntil(Infinity));
  return timeline;
}

const event = (chunk: object): string => `data: ${JSON.stringify(chunk)}`;
const EVENTS = [
  ": keep-alive",
  event(role("")),
  event(thinking("Hm 🤔", "reasoning")),
  event(text("Où")),
  event(text(" 🌲")),
  "event: note\nid: 3\ndata: two\ndata: lines",
  event(finish("stop")),
  event(usage(7, 3)),
  "data: [DONE]",
];

describe.each([
  ["\\n", "\n"],
  ["\\r\\n", "\r\n"],
  ["\\r", "\r"],
])("With %s at the end of lines", (_, end) => {
  const body = EVENTS.map((each) => each.replaceAll("\n", end) + end + end).join("");

  test("the events are the same however the reads cut the body, within characters as well", () => {
    const expected = EVENTS.map((each) => each.replaceAll("\n", end));
    fc.assert(
      fc.property(fc.array(fc.nat()), (cuts) => {
        const { events, texts, reads } = read(cut(body, cuts));
        expect(events.map((each) => each.text)).toEqual(expected);
        expect(texts).toEqual({ answer: "Où 🌲", thinking: "Hm 🤔" });
        expect(reads.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(new TextEncoder().encode(body).length);
        for (const { firstRead, lastRead } of events) expect(firstRead).toBeLessThanOrEqual(lastRead);
      }),
    );
  });

  test("byte by byte", () => {
    const { length } = new TextEncoder().encode(body);
    const { events } = read(
      cut(
        body,
        Array.from({ length }, (_, place) => place),
      ),
    );
    expect(events).toHaveLength(EVENTS.length);
  });
});

const body = EVENTS.map((each) => `${each}\n\n`).join("");

test("Each event has its kinds, and the range of the text that it added", () => {
  const { events, texts } = read(cut(body));
  expect(events.map(({ kinds }) => kinds.join())).toEqual([
    "other",
    "other",
    "thinking",
    "text",
    "text",
    "other",
    "end",
    "end",
    "end",
  ]);
  const added = events.map(({ answer }) =>
    answer === undefined ? "" : texts.answer.slice(answer.from, answer.to),
  );
  expect(added.filter((each) => each !== "")).toEqual(["Où", " 🌲"]);
});

test("An event that comes in several reads has the first and the last of them", () => {
  const { events, reads } = read(cut(`${event(text("abc"))}\n\n${event(text("d"))}\n\n`, [10, 20]));
  expect(events.map(({ firstRead, lastRead }) => [firstRead, lastRead])).toEqual([
    [0, 2],
    [2, 2],
  ]);
  expect(reads.map(({ at, gap }) => [at, gap])).toEqual([
    [10, 5],
    [20, 10],
    [30, 10],
  ]);
});

test("Texts of one shape after the other are read as each alone, with quotes and escapes as well", () => {
  const pieces = fc.array(
    fc.tuple(
      fc.constantFrom("content", "reasoning"),
      fc.oneof(fc.string(), fc.constantFrom('"', "\\", "\n", "a")),
    ),
  );
  fc.assert(
    fc.property(pieces, (all) => {
      const said = all.map(([name, piece]) => event({ choices: [{ index: 0, delta: { [name]: piece } }] }));
      const { texts } = read(cut(said.map((each) => `${each}\n\n`).join("") || ":\n\n"));
      const join = (wanted: string): string =>
        all.flatMap(([name, piece]) => (name === wanted ? [piece] : [])).join("");
      expect(texts).toEqual({ answer: join("content"), thinking: join("reasoning") });
    }),
  );
});

test("A whole answer is one event", () => {
  const { events, texts } = read(
    cut(JSON.stringify(completion("Hello\n\nyou", { thinking: "Hm" })), [7, 90]),
  );
  expect(events).toHaveLength(1);
  expect(events[0]?.kinds).toEqual(["text", "thinking", "end"]);
  expect(texts).toEqual({ answer: "Hello\n\nyou", thinking: "Hm" });
});

test("A last event without its blank line counts when the body has ended", () => {
  const entries = cut(event(text("cut off")));
  expect(read(entries.slice(0, -1)).events).toHaveLength(0);
  expect(read(entries).texts.answer).toBe("cut off");
});

test("What is added later is read on", () => {
  const all = [...cut(body, [50, 300])];
  const growing = all.splice(0, 3);
  const timeline = createTimeline({ entries: growing });
  timeline.readUntil(Infinity);
  growing.push(...all);
  timeline.readUntil(Infinity);
  expect(timeline.events.map((each) => each.text)).toEqual(EVENTS);
});

test("Two requests have their heads in order, and their bodies do not run into each other", () => {
  const { heads, events } = read([...cut('{"error":"no"}'), ...cut(body)]);
  expect(heads.map(({ kind }) => kind)).toEqual(["request", "response", "request", "response"]);
  expect(events).toHaveLength(1 + EVENTS.length);
});

test("Events are found by their text and by their kind", () => {
  const { events } = read(cut(body));
  const count = (search: string, kind: "all" | "text" | "end"): number =>
    events.filter(eventTest({ search, kind })).length;
  expect([count("", "all"), count("KEEP", "all"), count("", "text"), count("stop", "end")]).toEqual([
    9, 1, 2, 1,
  ]);
});

test("20,000 events are read in slices that leave the page usable", () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `${event(text(`word ${index} `))}\n\n`);
  const encoder = new TextEncoder();
  const reads = many.map((each, at) => ({ kind: "read" as const, at, bytes: encoder.encode(each) }));
  const timeline = createTimeline({ entries: [REQUEST, RESPONSE, ...reads] });
  const begun = performance.now();
  let longest = 0;
  for (let isMore = true; isMore;) {
    const start = performance.now();
    isMore = timeline.readUntil(start + 10);
    longest = Math.max(longest, performance.now() - start);
  }
  console.info(
    `20,000 events: ${(performance.now() - begun).toFixed(0)} ms, longest slice ${longest.toFixed(0)} ms`,
  );
  expect(timeline.events).toHaveLength(20_000);
});

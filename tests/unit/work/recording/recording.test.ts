import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../../../src/chat/model/problem.ts";
import type { RecordedEntry } from "../../../../src/work/recording/model/recording.ts";
import { replaySettings } from "../../../../src/work/recording/model/replay-settings.ts";
import { writeRecording } from "../../../../src/work/recording/model/write-recording.ts";
import { parsed } from "./parsed.ts";

const pairs = fc.array(fc.tuple(fc.stringMatching(/^x-[a-z]{1,8}$/), fc.stringMatching(/^[a-f]{0,20}$/)));
const request = fc.record({
  kind: fc.constant("request" as const),
  url: fc.constantFrom("http://127.0.0.1:1234/v1/chat/completions", "https://h.example/a?api-version=2"),
  method: fc.constantFrom("POST", "GET"),
  headers: pairs,
  body: fc.constantFrom("", '{"model":"m","stream":true,"n":1}'),
});
const problem = fc.constantFrom<Problem>({ kind: "dropped" }, { kind: "silent", seconds: 3 });
const happening = fc.oneof(
  request,
  fc.record({
    kind: fc.constant("response" as const),
    status: fc.integer({ min: 200, max: 599 }),
    statusText: fc.string(),
    headers: pairs,
  }),
  fc.record({ kind: fc.constant("read" as const), bytes: fc.uint8Array({ maxLength: 40 }) }),
  fc.string().map((text) => ({ kind: "read" as const, bytes: new TextEncoder().encode(text) })),
  fc.record({ kind: fc.constant("dropped" as const), reads: fc.nat(), bytes: fc.nat() }),
  fc.constant({ kind: "close" as const }),
  fc.record({ kind: fc.constant("failure" as const), problem }),
  fc.record({
    kind: fc.constant("stop" as const),
    by: fc.constantFrom("user" as const, "page" as const),
    held: fc.nat(),
  }),
  fc.record({ kind: fc.constant("mark" as const), text: fc.string() }),
);

/** Entries with times in µs, which begin with a request. */
const entries = fc
  .tuple(request, fc.array(fc.tuple(fc.nat({ max: 10_000_000 }), happening), { maxLength: 30 }))
  .map(([first, rest]): readonly RecordedEntry[] => {
    let at = 0;
    return [{ ...first, at: 0 }, ...rest.map(([wait, entry]) => ({ ...entry, at: (at += wait) / 1000 }))];
  });

/** Bytes as an array, because those of another realm are not equal. */
const plain = (all: readonly RecordedEntry[]): unknown =>
  all.map((entry) => (entry.kind === "read" ? { ...entry, bytes: [...entry.bytes] } : entry));

describe("A recording", () => {
  test("gives what was written: every read as it was cut, and every time to the microsecond", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const text = writeRecording({ begunAt: 1_800_000_000_000, entries: all }, { withPrompt: true });
        const recording = parsed(text);
        expect(plain(recording.entries)).toEqual(plain(all));
        expect(recording.recordedAt).toBe(1_800_000_000_000);
        expect(text.split("\n").length).toBe(all.length + 1);
      }),
    );
  });

  test("begins with the request, whenever that was sent", () => {
    const [first, second] = [
      {
        kind: "request",
        at: 900,
        url: "http://a/v1/chat/completions",
        method: "POST",
        headers: [],
        body: "",
      },
      { kind: "close", at: 1000.5 },
    ] as const;
    const recording = parsed(writeRecording({ begunAt: 0, entries: [first, second] }, { withPrompt: true }));
    expect(recording.entries.map(({ at }) => at)).toEqual([0, 100.5]);
    expect(recording.recordedAt).toBe(900);
  });

  test("keeps reads that are text as text", () => {
    const [text, cut] = [new TextEncoder().encode("data: 🌲\n\n"), Uint8Array.of(0xf0, 0x9f)];
    const all: readonly RecordedEntry[] = [
      { kind: "request", at: 0, url: "http://a/v1", method: "POST", headers: [], body: "" },
      { kind: "read", at: 1, bytes: text },
      { kind: "read", at: 1, bytes: cut },
    ];
    const lines = writeRecording({ begunAt: 0, entries: all }, { withPrompt: true }).split("\n");
    expect(lines.slice(1, 3)).toEqual(['[0.001,"read","data: 🌲\\n\\n"]', '[0,"bytes","8J8="]']);
  });
});

test("The settings of a replay are those of the run, without a time limit", () => {
  const url = "https://h.example/v1/chat/completions?api-version=3&code=%E2%80%A2%E2%80%A2%E2%80%A2";
  const body = JSON.stringify({ model: "mine", stream: true });
  const entries = [{ kind: "request", at: 0, url, method: "POST", headers: [], body }] as const;
  expect(replaySettings({ recordedAt: undefined, server: "", entries })).toMatchObject({
    baseURL: "https://h.example/v1?api-version=3",
    model: "mine",
    stream: true,
    timeLimitS: undefined,
  });
});

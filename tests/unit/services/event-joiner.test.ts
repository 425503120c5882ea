import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEventJoiner } from "../../../src/services/wire/event-joiner.ts";
import { chunk, finish, role, text, thinking, usage } from "../../support/chunks.ts";

const event = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;

function join(events: readonly string[]): readonly string[] {
  const joiner = createEventJoiner();
  const bytes = new TextEncoder().encode(events.join(""));
  return [...joiner.read(bytes), ...joiner.take()];
}

describe("Events that carry the next piece of text", () => {
  test("become one", () => {
    expect(join([event(text("Good ")), event(text("morning")), event(text("!"))])).toEqual([
      event(text("Good morning!")),
    ]);
  });

  test("keep every escape, and characters that were cut in two", () => {
    const raw = (body: string): string => `data: {"choices":[{"index":0,"delta":{"content":"${body}"}}]}`;
    expect(join([raw('a\\"b\\n'), raw("\\ud83d"), raw("\\ude00"), raw("\\\\")])).toEqual([
      raw('a\\"b\\n\\ud83d\\ude00\\\\'),
    ]);
  });

  test("are told apart from thinking", () => {
    expect(join([event(thinking("Hm")), event(thinking(".")), event(text("Yes")), event(text("."))])).toEqual(
      [event(thinking("Hm.")), event(text("Yes."))],
    );
  });
});

describe("Whatever says more than text passes through as it is, after what came before", () => {
  const logged = {
    index: 0,
    delta: { content: " " },
    finish_reason: null,
    logprobs: { content: [{ token: " " }] },
  };
  const called = {
    index: 0,
    delta: { content: "", tool_calls: [{ index: 0, function: { arguments: " " } }] },
  };
  for (const [name, odd] of [
    ["the role", event(role())],
    ["the finish reason", event(finish("stop"))],
    ["the usage", event(usage(1, 2))],
    [
      "a usage beside the text",
      event({ ...chunk([{ index: 0, delta: { content: "x" } }]), usage: { completion_tokens: 1 } }),
    ],
    [
      "llama.cpp's timings",
      event({ ...chunk([{ index: 0, delta: { content: "x" } }]), timings: { predicted_n: 1 } }),
    ],
    ["log probabilities", event(chunk([logged]))],
    ["a piece of a tool call", event(chunk([called]))],
    [
      "two choices",
      event(
        chunk([
          { index: 0, delta: { content: "a" } },
          { index: 1, delta: { content: "b" } },
        ]),
      ),
    ],
    ["an error", event({ error: { message: "boom" } })],
    ["a comment", ": keep-alive"],
    ["another type of event", `event: error\n${event({ error: "boom" })}`],
    ["a line that is no JSON", 'data: {"choices":[{"index":0,"delta":{"content":"x'],
    ["[DONE]", "data: [DONE]"],
  ] as const) {
    test(name, () => {
      expect(
        join([event(text("a")), event(text("b")), odd, odd, event(text("c")), event(text("d"))]),
      ).toEqual([event(text("ab")), odd, odd, event(text("cd"))]);
    });
  }

  test("an event that only looks like the next piece of text does not hide in it", () => {
    const first = 'data: {"choices":[{"index":0,"delta":{"content":"a"}}]}';
    const injected = 'data: {"choices":[{"index":0,"delta":{"content":"a"},"x":{"content":"b"}}]}';
    expect(join([first, injected])).toEqual([first, injected]);
  });
});

test("any texts, joined, say the same as apart", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary", maxLength: 8 }), { minLength: 1, maxLength: 20 }),
      (texts) => {
        const joined = join(texts.map((each) => event(text(each)))).map((each): unknown =>
          JSON.parse(each.slice(6)),
        );
        expect(joined).toEqual([text(texts.join(""))]);
      },
    ),
    { seed: 1 },
  );
});

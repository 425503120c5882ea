import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEventJoiner } from "../../../../src/chat/wire/event-joiner.ts";
import { chunk, finish, role, text, thinking, usage } from "../../../support/chunks.ts";

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
    const raw = (body: string): string => `data: {"choices":[{"index":0,"delta":{"content":"${body}"}}]}\n\n`;
    expect(join([raw('a\\"b\\n'), raw("\\ud83d"), raw("\\ude00"), raw("\\\\")])).toEqual([
      raw('a\\"b\\n\\ud83d\\ude00\\\\'),
    ]);
  });

  test("are distinguished from thinking", () => {
    expect(join([event(thinking("Hm")), event(thinking(".")), event(text("Yes")), event(text("."))])).toEqual(
      [event(thinking("Hm.")), event(text("Yes."))],
    );
  });
});

describe("Events with more than text pass through unchanged, in order", () => {
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
    ["a comment", ": keep-alive\n\n"],
    ["another type of event", `event: error\n${event({ error: "boom" })}`],
    ["a line that is no JSON", 'data: {"choices":[{"index":0,"delta":{"content":"x\n\n'],
    ["a text with a line break of its own", event(text("x")).replace('"x"', '"x\n"')],
    ["an event of two lines", event(text("x")).replace("{", "{\n")],
    ["[DONE]", "data: [DONE]\n\n"],
  ] as const) {
    test(name, () => {
      expect(
        join([event(text("a")), event(text("b")), odd, odd, event(text("c")), event(text("d"))]),
      ).toEqual([event(text("ab")), odd, odd, event(text("cd"))]);
    });
  }

  test("an event that only looks like the next piece of text does not hide in it", () => {
    const first = 'data: {"choices":[{"index":0,"delta":{"content":"a"}}]}\n\n';
    const injected = 'data: {"choices":[{"index":0,"delta":{"content":"a"},"x":{"content":"b"}}]}\n\n';
    expect(join([first, injected])).toEqual([first, injected]);
  });
});

const bytesOf = (source: string): Uint8Array => new TextEncoder().encode(source);

/** What the events say in the end, with texts that follow each other put together. */
function said(events: readonly string[]): readonly unknown[] {
  const all: unknown[] = [];
  let texts = "";
  for (const each of events.map((source) => source.trim())) {
    const [, json] = /^data: (.*"content":".*)$/s.exec(each) ?? [];
    const content: unknown = json === undefined ? undefined : JSON.parse(json).choices[0].delta.content;
    if (typeof content === "string") texts += content;
    else {
      all.push(texts, each.replaceAll("\r", ""));
      texts = "";
    }
  }
  return [...all, texts];
}

describe("However a stream is cut, and whatever ends its lines", () => {
  const others = [event(role()), event(finish("stop")), event(usage(1, 2)), ": keep-alive\n\n"];
  const anyEvent = fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: "binary", maxLength: 6 }).map((each) => event(text(each))) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

  test("the events say the same", () => {
    fc.assert(
      fc.property(
        fc.array(anyEvent, { maxLength: 20 }),
        fc.boolean(),
        fc.array(fc.record({ length: fc.integer({ min: 1, max: 90 }), takes: fc.boolean() }), {
          minLength: 1,
        }),
        (events, isCrLf, cuts) => {
          const source = events.join("");
          const bytes = bytesOf(isCrLf ? source.replaceAll("\n", "\r\n") : source);
          const joiner = createEventJoiner();
          const joined: string[] = [];
          for (let at = 0, cut = 0; at < bytes.length; cut += 1) {
            const { length, takes } = cuts[cut % cuts.length] ?? { length: 1, takes: false };
            joined.push(...joiner.read(bytes.slice(at, at + length)), ...(takes ? joiner.take() : []));
            at += length;
          }
          joined.push(...joiner.take());
          expect(joiner.rest()).toBe("");
          expect(said(joined)).toEqual(said(events));
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  test("lines that end in CR LF are joined too", () => {
    const crlf = (value: unknown): string => event(value).replaceAll("\n", "\r\n");
    expect(join([crlf(text("a")), crlf(text("b"))])).toEqual([crlf(text("ab"))]);
  });
});

test("After a pause the next text of the same kind is joined without parsing its event again", () => {
  const joiner = createEventJoiner();
  const taken = ["a", "b", "c"].map((each) => {
    expect(joiner.read(bytesOf(event(text(each))))).toEqual([]);
    return joiner.take();
  });
  expect(taken).toEqual([[event(text("a"))], [event(text("b"))], [event(text("c"))]]);
  expect(joiner.take()).toEqual([]);
});

test("A text that begins with a byte order mark keeps it", () => {
  expect(join([event(text("\uFEFFa")), event(text("\uFEFFb"))])).toEqual([event(text("\uFEFFa\uFEFFb"))]);
});

test("An event with bytes that are no UTF-8 passes by itself", () => {
  const broken = bytesOf(event({ ...chunk([{ index: 0, delta: { content: "x" } }]), model: "?" }));
  broken[broken.indexOf("?".charCodeAt(0))] = 0xff;
  const joiner = createEventJoiner();
  const joined = [...joiner.read(broken), ...joiner.read(broken), ...joiner.take()];
  expect(joined).toHaveLength(2);
  expect(joined[0]).toContain("\uFFFD");
});

test("joined texts have the same content as separate ones", () => {
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

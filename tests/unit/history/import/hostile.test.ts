import fc from "fast-check";
import { expect, test } from "vitest";
import { parseConversation } from "../../../../src/chat/model/parse-conversation.ts";
import { IMPORTERS, readRecord } from "../../../../src/history/model/import/importers.ts";
import { readContent, zipOf } from "./files.ts";
import {
  CHATGPT,
  CLAUDE,
  FILES,
  LIBRE_CHAT,
  lines,
  LM_STUDIO,
  OPEN_WEBUI,
  OPENAI,
  PAGE_ASSIST,
} from "./samples.ts";

const SAMPLES: readonly object[] = [
  CHATGPT,
  CLAUDE,
  OPEN_WEBUI,
  LM_STUDIO,
  LIBRE_CHAT,
  OPENAI,
  ...PAGE_ASSIST.chat,
];

/** The value with the part at a random place replaced. */
function replaceIn(value: unknown, places: readonly number[], by: unknown): unknown {
  const [place, ...more] = places;
  if (place === undefined || typeof value !== "object" || value === null) return by;
  const entries = Object.entries(value);
  const index = place % Math.max(1, entries.length);
  const changed = entries.map(
    ([key, each], at) => [key, at === index ? replaceIn(each, more, by) : each] as const,
  );
  return Array.isArray(value) ? changed.map(([, each]) => each) : Object.fromEntries(changed);
}

function expectSound(value: unknown): void {
  const found = readRecord(value);
  if (typeof found === "string") return;
  const { all } = parseConversation({ version: 2, leaf: found.leaf, messages: found.messages });
  expect([...all.keys()]).toEqual(found.messages.map(({ id }) => id));
  expect(JSON.stringify(found)).not.toContain("undefined");
}

test("Any JSON is read or refused, by each importer", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      for (const importer of IMPORTERS) importer.read(value);
      expectSound(value);
    }),
  );
});

test("A conversation with anything in any place is read or refused", () => {
  const places = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 9 });
  const anything = fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>("q1", "__proto__", -1, 1e308, "", [[]]));
  fc.assert(
    fc.property(fc.constantFrom(...SAMPLES), places, anything, (sample, places, by) => {
      expectSound(replaceIn(sample, places, by));
    }),
    { numRuns: 2000 },
  );
});

test("Any text is read without an error", async () => {
  const signs = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    '"',
    "\\",
    ",",
    ":",
    "\n",
    "1",
    "a",
    "é",
    '{"messages":[]}',
    '"chat":[',
  );
  const text = fc.array(signs, { maxLength: 40 }).map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(text, async (text) => {
      const { found, faults } = await readContent(text);
      expect(found.length + faults.length).toBeGreaterThan(0);
    }),
  );
});

test("Parents in a circle, missing or of the message itself end as first messages", () => {
  const said = { author: { role: "user" }, content: { content_type: "text", parts: ["Hello"] } };
  const hidden = { author: { role: "system" }, content: {} };
  const mapping = {
    a: { message: said, parent: "b" },
    b: { message: said, parent: "a" },
    c: { message: said, parent: "c" },
    d: { message: said, parent: "nowhere" },
    e: { message: hidden, parent: "f" },
    f: { message: hidden, parent: "e" },
    g: { message: said, parent: "e" },
  };
  const found = readRecord({ mapping, title: "Circles", current_node: "e" });
  if (typeof found === "string") throw new Error(found);
  expect(found.messages.map(({ id }) => id).toSorted()).toEqual(["a", "b", "c", "d", "g"]);
  expectSound({ mapping });
});

test("__proto__ and its like are names as all others", async () => {
  const text = `[{"conversation_id":"__proto__","title":"T","__proto__":{"mapping":1},"mapping":{
    "__proto__":{"parent":"constructor","message":{"author":{"role":"user"},"content":{"content_type":"text","parts":["Hi"]}}},
    "constructor":{"parent":null,"message":{"author":{"role":"user","__proto__":{"polluted":1}},"content":{"content_type":"text","parts":["Yo"]}}}}}]`;
  const { found } = await readContent(text);
  expect(found[0]?.messages).toMatchObject([
    { id: "constructor" },
    { id: "__proto__", parent: "constructor" },
  ]);
  expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});

test("A depth of a million is a fault of its record", async () => {
  const deep = (open: string, close: string): string => open.repeat(1_000_000) + close.repeat(1_000_000);
  const good = JSON.stringify(OPENAI);
  expect((await readContent(deep("[", "]"))).faults).toMatchObject([{ reason: "too-deep" }]);
  expect((await readContent("[".repeat(1_000_000))).faults).toMatchObject([{ reason: "too-deep" }]);
  for (const text of [`[${deep("[", "]")},${good}]`, `${good}\n${deep('{"a":', "}")}\n${good}`]) {
    const { found, faults } = await readContent(text);
    expect(faults).toMatchObject([{ reason: "too-deep" }]);
    expect(found.length).toBeGreaterThan(0);
  }
});

test("A chain of ninety thousand hidden messages is read in one pass, which its square would not end", () => {
  const hidden = {
    author: { role: "assistant" },
    content: { content_type: "thoughts", thoughts: [{ content: "hm" }] },
  };
  const nodes = Array.from({ length: 90_000 }, (_, index) => [
    `n${index}`,
    { parent: `n${index - 1}`, message: hidden },
  ]);
  const found = readRecord({ mapping: Object.fromEntries(nodes), current_node: "n5" });
  expect(found).toMatchObject({ messages: [{ id: "n89999" }] });
});

test("More messages than a conversation can have are a fault", () => {
  const messages = Array.from({ length: 100_001 }, () => ({ role: "user", content: "x" }));
  expect(readRecord({ messages })).toBe("too-many");
});

test("HTML and huge texts stay texts", async () => {
  const html = `<script>alert(1)</script>${'<details type="reasoning" '.repeat(50_000)}`;
  const chat = { ...OPEN_WEBUI.chat, history: { messages: { x: { role: "assistant", content: html } } } };
  const { found } = await readContent(JSON.stringify([{ ...OPEN_WEBUI, chat, title: html }]));
  expect(found[0]?.messages[0]).toMatchObject({ answer: html.trim() });
  expect(found[0]?.title.length).toBeLessThanOrEqual(300);
});

test.each(FILES)("A %s file that is cut anywhere gives what was whole", async (_format, content, count) => {
  const bytes = new TextEncoder().encode(content);
  for (let length = 0; length < bytes.length - 2; length += 7) {
    const { found, faults } = await readContent(bytes.subarray(0, length));
    expect(found.length).toBeLessThanOrEqual(count);
    expect(found.length + faults.length).toBeGreaterThan(0);
  }
});

test("An archive that is cut anywhere gives what was whole", async () => {
  const bytes = zipOf({ "a.json": JSON.stringify([CHATGPT]), "b.jsonl": lines([OPENAI]) });
  let most = 0;
  for (let length = 0; length < bytes.length; length += 3) {
    const { found, faults } = await readContent(bytes.subarray(0, length));
    expect(found.length + faults.length, String(length)).toBeGreaterThan(0);
    expect(found.length).toBeGreaterThanOrEqual(most);
    most = found.length;
  }
  expect(most).toBe(2);
});

test("An archive with any byte changed is read or refused", async () => {
  const archive = zipOf({ "a.json": JSON.stringify([CHATGPT]), "b.jsonl": lines([OPENAI]) });
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: archive.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
      const { found, faults } = await readContent(archive.with(at, byte));
      expect(found.length + faults.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

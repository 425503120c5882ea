import { expect, test } from "vitest";
import { createContinuing } from "../../../src/chat/continuing.ts";
import { addTurn, EMPTY_CONVERSATION, withAnswer } from "../../../src/chat/model/branches.ts";
import { canContinue, messagesToContinue } from "../../../src/chat/model/continue-way.ts";
import type { AssistantMessage } from "../../../src/chat/model/conversation.ts";
import type { Ending } from "../../../src/chat/model/ending.ts";
import { ProblemError } from "../../../src/chat/model/problem-error.ts";
import type { ReplyPart } from "../../../src/chat/model/reply.ts";
import { advanceRun, endRun, restartRun, startRun } from "../../../src/chat/model/run.ts";
import { parseSettings } from "../../../src/configuration/model/parse-settings.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/configuration/model/settings.ts";

const CUT: Ending = { status: "cut" };
const BEFORE = "The sea is a large body of salt water that";

let count = 0;
const made = { newId: (): string => `${(count += 1)}` };

function settingsAt(baseURL: string): Settings {
  const parsed = parseSettings({ ...DEFAULT_SETTINGS, baseURL });
  if (!parsed.ok) throw new Error("these settings are not valid");
  return parsed.settings;
}

/** A question with an answer that was cut off. */
function cutOff(answer = BEFORE, thinking = "") {
  const end = { ending: CUT, figures: undefined };
  const tree = withAnswer(addTurn(EMPTY_CONVERSATION, { text: "What is the sea?" }, made), {
    thinking,
    answer,
    end,
  });
  const message = tree.messages[1];
  if (message?.role !== "assistant") throw new Error("no answer");
  return { tree, message };
}

/** A page with its storage, whose server takes the answer only without fields. */
function open(stored: Readonly<Record<string, unknown>> = {}) {
  const kept = new Map<string, unknown>(Object.entries(stored));
  const storage = {
    read: (name: string): unknown => kept.get(name),
    write: (name: string, value: unknown): boolean => Boolean(kept.set(name, value)),
    remove: (name: string): void => void kept.delete(name),
  };
  const sent: unknown[] = [];
  const client = {
    async *reply(
      _messages: unknown,
      _signal: AbortSignal,
      fields: Readonly<Record<string, unknown>> = {},
    ): AsyncGenerator<ReplyPart> {
      sent.push(fields);
      if (Object.keys(fields).length > 0) throw new ProblemError({ kind: "refused", status: 400, said: "" });
      yield { kind: "answer", text: " covers the earth." };
    },
  };
  const continuing = createContinuing(storage, () => "Go on.");
  return {
    kept,
    sent,
    continuing,
    async read(baseURL: string): Promise<string> {
      const { tree, message } = cutOff();
      const setup = { client, settings: settingsAt(baseURL), system: "" };
      let text = "";
      for await (const part of continuing.read(setup, tree, message, new AbortController().signal))
        if (part.kind === "answer") text += part.text;
      return text;
    },
  };
}

test("The way that works is remembered for each server, also after a reload", async () => {
  const page = open();
  expect(await page.read("http://127.0.0.1:11434/v1")).toBe(" covers the earth.");
  expect(page.sent).toHaveLength(2);
  expect(page.kept.get("continuing")).toEqual({ "http://127.0.0.1:11434": "trailing" });

  const reloaded = open(Object.fromEntries(page.kept));
  await reloaded.read("http://127.0.0.1:11434/v1");
  expect(reloaded.sent).toEqual([{}]);
  await reloaded.read("http://127.0.0.1:8080/v1");
  expect(reloaded.sent).toHaveLength(3);
});

test("Whatever is stored, the page can continue; and it remembers no more than 20 servers", async () => {
  for (const continuing of [null, "trailing", [1, 2], { "http://127.0.0.1:1234": 7 }])
    expect(await open({ continuing }).read("http://127.0.0.1:1234/v1")).toBe(" covers the earth.");
  const many = Object.fromEntries([...Array(30).keys()].map((port) => [`http://h:${1000 + port}`, "words"]));
  const page = open({ continuing: many });
  await page.read("http://127.0.0.1:1234/v1");
  expect(Object.keys(page.kept.get("continuing") ?? {})).toHaveLength(20);
});

test("An answer that is begun again stands beside the first one, which is as it was", async () => {
  const page = open();
  const { tree, message } = cutOff();
  const setup = { client: { reply: async function* () {} }, settings: settingsAt("http://h/v1"), system: "" };
  for await (const _ of page.continuing.read(setup, tree, message, new AbortController().signal)) {
    // read to its end
  }
  const streaming = withAnswer(tree, { ...message, end: undefined }, message.id);
  const { messages, all, following } = page.continuing.restarted(streaming);
  expect(all.get(message.id)).toEqual(message);
  expect(following.get(message.parent)).toEqual([message.id, messages[1]?.id]);
  expect(messages[1]).toMatchObject({ answer: "", madeBy: { baseURL: "http://h/v1" } });
});

test("What was cut off has something to continue; what is done, or empty, has not", () => {
  const { message } = cutOff();
  const ended = (ending: Ending): AssistantMessage => ({ ...message, end: { ending, figures: undefined } });
  for (const ending of [CUT, { status: "stopped" }] as const) expect(canContinue(ended(ending))).toBe(true);
  expect(canContinue(ended({ status: "done", reason: "stop" }))).toBe(false);
  expect(canContinue({ ...message, end: undefined })).toBe(false);
  expect(canContinue({ ...ended(CUT), answer: "" })).toBe(false);
  expect(canContinue({ ...ended(CUT), answer: "", thinking: "Hm" })).toBe(true);
});

test("An answer that was cut off while the model was thinking is its thinking", () => {
  const { tree, message } = cutOff("", "Salt, I");
  expect(messagesToContinue(tree, message, "Be brief.")).toEqual([
    { role: "system", text: "Be brief." },
    { role: "user", text: "What is the sea?" },
    { role: "assistant", text: "<think>\nSalt, I" },
  ]);
});

test("A run that continues an answer adds to it, and its figures count only what is new", () => {
  const earlier = { thinking: "", answer: "x".repeat(400) };
  const run = advanceRun(startRun(0, earlier), { kind: "answer", text: "yyyy" }, 10);
  expect(run.progress.answer).toBe(`${earlier.answer}yyyy`);
  expect(endRun(run, { kind: "stopped" }, 20).figures).toMatchObject({ outputTokens: 1, estimated: true });
  const nothingNew = endRun(startRun(0, earlier), { kind: "closed" }, 20);
  expect(nothingNew.figures.outputTokens).toBeUndefined();
  expect(nothingNew.ending.status).toBe("incomplete"); // not empty: it has the text of before

  const again = advanceRun(restartRun(run), { kind: "answer", text: "zz" }, 30);
  expect(again.progress).toMatchObject({ answer: "zz", earlier: 0, startedAt: 0 });
});

import { expect, test, vi } from "vitest";
import { createContinuing } from "../../../src/chat/continuing.ts";
import type { Setup } from "../../../src/chat/chatting-events.ts";
import { addTurn, EMPTY_CONVERSATION } from "../../../src/chat/model/branches.ts";
import type { PromptMessage } from "../../../src/chat/model/conversation.ts";
import type { ReplyPart } from "../../../src/chat/model/reply.ts";
import type { Run } from "../../../src/chat/model/run.ts";
import { createSession } from "../../../src/chat/session.ts";
import { answerInRounds } from "../../../src/chat/tool-rounds.ts";
import { parseSettings } from "../../../src/configuration/model/parse-settings.ts";
import { DEFAULT_SETTINGS } from "../../../src/configuration/model/settings.ts";
import { NO_TOOLS, toolFields, type ToolsChoice } from "../../../src/tools/model/tools-choice.ts";

const CALL: ReplyPart = {
  kind: "tool-call",
  piece: { index: 0, id: "c", name: "calculator", args: '{"expression":"1+1"}' },
};

/** A session with a client that calls a tool each time, `calls` times. */
function open(choice: Partial<ToolsChoice>, calls = Infinity, onRun: (run: Run) => void = () => undefined) {
  const parsed = parseSettings(DEFAULT_SETTINGS);
  if (!parsed.ok) throw new Error("no settings");
  const asked: (readonly PromptMessage[])[] = [];
  const tools: ToolsChoice = { ...NO_TOOLS, on: ["calculator"], isAutomatic: true, ...choice };
  const setup: Setup = {
    settings: parsed.settings,
    system: "",
    fields: { ...toolFields(tools) },
    tools,
    client: {
      async *reply(messages) {
        asked.push(messages);
        if (asked.length > calls) yield { kind: "answer", text: "Two." };
        else yield CALL;
        yield { kind: "finish", reason: "stop" };
      },
    },
  };
  const storage = {
    read: () => undefined,
    write: () => true,
    remove: vi.fn(),
    watch: vi.fn(),
    update: () => true,
  };
  const nothing = (): void => undefined;
  const session = createSession(
    "s",
    EMPTY_CONVERSATION,
    createContinuing(storage, () => ""),
    { onRun, onPart: nothing, onTree: nothing, onBegin: nothing, onRestart: nothing, onExchange: nothing },
  );
  const ask = () => answerInRounds(session, setup, (tree, made) => addTurn(tree, { text: "1+1?" }, made));
  const roles = (): string =>
    session
      .tree()
      .messages.map(({ role }) => role[0])
      .join("");
  return { session, asked, ask, roles };
}

test("By hand, nothing is run", async () => {
  const { asked, ask, roles } = open({ isAutomatic: false });
  await ask();
  expect([asked.length, roles()]).toEqual([1, "ua"]);
});

test("By themselves, the tools run until the model answers", async () => {
  const { asked, ask, roles, session } = open({ rounds: 9 }, 2);
  await ask();
  expect([asked.length, roles()]).toEqual([3, "uatata"]);
  expect(asked[2]?.map(({ text }) => text)).toEqual(["1+1?", "", "2", "", "2"]);
  expect(session.tree().messages.at(-1)).toMatchObject({
    answer: "Two.",
    end: { ending: { status: "done" } },
  });
});

test.each([1, 2, 10])("They run %s times at most, and the last answer says so", async (rounds) => {
  const { asked, ask, session } = open({ rounds });
  await ask();
  expect(asked).toHaveLength(rounds + 1);
  const endings = session
    .tree()
    .messages.flatMap((each) => (each.role === "assistant" ? [each.end?.ending] : []));
  expect(endings.at(-1)).toMatchObject({ status: "done", note: { kind: "tool-call", rounds } });
  for (const ending of endings.slice(0, -1)) expect(ending).toMatchObject({ note: { kind: "tool-call" } });
  expect(JSON.stringify(endings.slice(0, -1))).not.toContain("rounds");
});

test("A stop between two rounds ends them: nothing more is sent", async () => {
  let ended = 0;
  const { asked, ask, session, roles } = open({ rounds: 9 }, Infinity, (run) => {
    if (run.status === "ended" && ++ended === 2) session.stop();
  });
  await ask();
  expect([asked.length, roles()]).toEqual([2, "uata"]);
});

test("A tool that is not turned on is not run", async () => {
  const { asked, ask } = open({ on: ["clock"], rounds: 1 });
  await ask();
  expect(asked[1]?.at(-1)).toMatchObject({
    role: "tool",
    text: expect.stringContaining("There are: clock."),
  });
});

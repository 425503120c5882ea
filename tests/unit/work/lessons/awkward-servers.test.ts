import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { connect } from "../../../../src/chat/langchain/connect.ts";
import { loadLangChain } from "../../../../src/chat/langchain/load-langchain.ts";
import type { Outcome } from "../../../../src/chat/model/ending.ts";
import { advanceRun, endRun, startRun } from "../../../../src/chat/model/run.ts";
import {
  AWKWARD_SERVERS,
  LESSON_NAMES,
  recordingOf,
} from "../../../../src/work/lessons/model/awkward-servers.ts";
import { awkwardEn } from "../../../../src/work/lessons/texts/awkward-en.ts";
import { awkwardFr } from "../../../../src/work/lessons/texts/awkward-fr.ts";
import { createReplayClock } from "../../../../src/work/recording/model/replay-clock.ts";
import { replaySettings } from "../../../../src/work/recording/model/replay-settings.ts";
import { createReplayFetch } from "../../../../src/work/recording/services/replay-fetch.ts";
import { provideModules } from "../../chat/langchain/installed-modules.ts";
import { QUESTION, replyOf } from "../../chat/langchain/reply-of.ts";

beforeEach(async () => {
  provideModules();
  await loadLangChain();
  vi.stubGlobal("location", { protocol: "file:" });
  vi.stubGlobal("self", { origin: "null" });
});
afterEach(() => void vi.unstubAllGlobals());

test("There are twelve lessons", () => {
  expect(LESSON_NAMES).toHaveLength(12);
});

describe.each(LESSON_NAMES)("The lesson %s", (name) => {
  test.each([awkwardEn, awkwardFr])("ends as it says, in each language", async ({ awkward }) => {
    const recording = recordingOf(name, awkward.words);
    const settings = replaySettings(recording) ?? expect.unreachable();
    const network = vi.fn<typeof fetch>();
    vi.stubGlobal("fetch", network);
    const replay = createReplayFetch(recording, createReplayClock(Infinity), { onStop: () => undefined });
    const { parts, problem } = await replyOf(
      connect(settings, "", undefined, replay),
      new AbortController().signal,
      QUESTION,
    );
    const outcome: Outcome = problem === undefined ? { kind: "closed" } : { kind: "problem", problem };
    const run = parts.reduce((before, part) => advanceRun(before, part, 0), startRun(0));
    expect(endRun(run, outcome, 0).ending.status).toBe(AWKWARD_SERVERS[name].ending);
    expect(network).not.toHaveBeenCalled();
  });

  test.each([awkwardEn, awkwardFr])("is told in three sentences", ({ awkward }) => {
    const { happens, why, fix } = awkward.lessons[name];
    for (const sentence of [happens, why, fix]) expect(sentence).toMatch(/^\p{Lu}[^]*[.?]$/u);
  });
});

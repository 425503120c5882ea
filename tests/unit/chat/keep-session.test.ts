import { expect, test, vi } from "vitest";
import { keepOnceContinued } from "../../../src/chat/keep-session.ts";
import { addTurn, EMPTY_CONVERSATION } from "../../../src/chat/model/branches.ts";

let count = 0;
const made = { newId: (): string => `${(count += 1)}` };

test("Nothing of a replay is kept; once it is continued, all of it is, and then each change", () => {
  const keeper = { changed: vi.fn(), added: vi.fn(), rewritten: vi.fn(), running: vi.fn() };
  const kept = keepOnceContinued(keeper);
  const replayed = addTurn(EMPTY_CONVERSATION, { text: "One?" }, made);
  const message = replayed.messages[1] ?? expect.unreachable();
  kept.running("c", true);
  kept.changed("c", EMPTY_CONVERSATION, replayed);
  kept.added("c", "answer", "One.");
  kept.rewritten("c", message);
  kept.running("c", false);
  kept.over();
  kept.added("c", "answer", "late");
  for (const call of Object.values(keeper)) expect(call).not.toHaveBeenCalled();

  const second = addTurn(replayed, { text: "Two?" }, made);
  kept.running("c", true);
  kept.changed("c", replayed, second);
  expect(keeper.running).toHaveBeenCalledExactlyOnceWith("c", true);
  expect(keeper.changed).toHaveBeenCalledExactlyOnceWith("c", EMPTY_CONVERSATION, second);
  kept.added("c", "answer", "Two.");
  expect(keeper.added).toHaveBeenCalledExactlyOnceWith("c", "answer", "Two.");
  const third = addTurn(second, { text: "Three?" }, made);
  kept.changed("c", second, third);
  expect(keeper.changed).toHaveBeenLastCalledWith("c", second, third);
});

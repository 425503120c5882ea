import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  addTurn,
  answerAgain,
  editQuestion,
  removeAlone,
  removeBranch,
  switchTo,
  type Tree,
  withAnswer,
} from "../../../src/chat/model/branches.ts";
import { MAX_MESSAGES } from "../../../src/chat/model/message-window.ts";
import { longConversation, mountLongLog } from "../support/mount-long-log.ts";
import { nextFrame, renderPage } from "../support/render-page.ts";

beforeEach(renderPage);
afterEach(renderPage); // the log of the last run is large

const COMMANDS = [
  "ask",
  "again",
  "edit",
  "branch",
  "alone",
  "switch",
  "undo",
  "other",
  "text",
  "scroll",
  "up",
  "jump",
  "reveal",
  "wait",
] as const;

const steps = fc.array(
  fc.record({ command: fc.constantFrom(...COMMANDS), at: fc.double({ min: 0, max: 0.99, noNaN: true }) }),
  { minLength: 5, maxLength: 15 },
);

let count = 0;
const made = { newId: (): string => `new${(count += 1)}` };
const end = { ending: { status: "stopped" }, figures: undefined } as const;
const answered = (tree: Tree): Tree => withAnswer(tree, { thinking: "", answer: "An answer. ", end });

test("Whatever happens, a part of the branch is mounted, in its order, and the end where it is followed", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      renderPage();
      let tree = longConversation(280);
      let before = tree;
      const { log, box, jump, ids, lines } = await mountLongLog(tree);
      const show = (now: Tree): void => {
        before = tree;
        log.show((tree = now));
      };

      function check(isDrawn: boolean): void {
        const branch = tree.messages.map(({ id }) => id);
        const mounted = ids();
        const start = branch.indexOf(mounted[0] ?? "");
        expect(mounted).toEqual(start < 0 ? [] : branch.slice(start, start + mounted.length));
        expect(mounted.length > 0 || branch.length === 0).toBe(true);
        expect(mounted.length).toBeLessThanOrEqual(MAX_MESSAGES + 40);
        if (isDrawn && jump.hidden && branch.length > 0) expect(mounted.at(-1)).toBe(branch.at(-1));
        const hidden = [Math.max(0, start), branch.length - Math.max(0, start) - mounted.length];
        expect(lines().map((line) => Number.parseInt(line ?? "", 10))).toEqual(
          hidden.filter((number) => number > 0),
        );
      }

      for (const { command, at } of all) {
        const id = tree.messages[Math.floor(at * tree.messages.length)]?.id ?? "";
        const siblings = [...tree.following.values()].filter((each) => each.length > 1).flat();
        switch (command) {
          case "ask":
            show(addTurn(tree, { text: `A question ${at}` }, made));
            log.follow();
            break;
          case "again":
            show(answered(answerAgain(tree, id, made)));
            break;
          case "edit":
            show(answered(editQuestion(tree, id, `Another question ${at}`, made)));
            break;
          case "branch":
            show(removeBranch(tree, id));
            break;
          case "alone":
            show(removeAlone(tree, id));
            break;
          case "switch":
            show(switchTo(tree, siblings[Math.floor(at * siblings.length)] ?? ""));
            break;
          case "undo":
            show(before);
            break;
          case "other":
            show(longConversation(Math.floor(at * 300), `o${(count += 1)}x`));
            break;
          case "text":
            log.append("answer", "Some words. ".repeat(at * 100));
            break;
          case "scroll":
            box.scrollTop = at * (box.scrollHeight - box.clientHeight);
            break;
          case "up":
            box.dispatchEvent(new WheelEvent("wheel", { deltaY: -1 }));
            box.scrollTop -= at * 2000;
            break;
          case "jump":
            jump.click();
            break;
          case "reveal":
            expect(log.reveal(id)).toBe(tree.messages.length > 0);
            break;
          case "wait":
            for (let frame = 0; frame < at * 10; frame += 1) await nextFrame();
        }
        check(false);
        await nextFrame();
        check(true); // the button comes and goes with a frame
      }
    }),
    { numRuns: 25, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: false },
  );
});

import { expect, test } from "vitest";
import { createTurnQueue } from "../../../../src/in-browser/engine/turn-queue.ts";

const never = new AbortController().signal;

test("Turns come one after another, in the order of asking", async () => {
  const waitForTurn = createTurnQueue();
  const log: string[] = [];
  const work = async (name: string): Promise<void> => {
    const end = await waitForTurn(never);
    log.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    log.push(`${name} ends`);
    end();
  };
  await Promise.all([work("first"), work("second"), work("third")]);
  expect(log).toEqual(["first", "second", "third"].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

test("A caller that aborts does not block the others, and does not change their order", async () => {
  const waitForTurn = createTurnQueue();
  const endFirst = await waitForTurn(never);
  const stop = new AbortController();
  const second = waitForTurn(stop.signal);
  let thirdHasBegun = false;
  const third = waitForTurn(never).then((end) => {
    thirdHasBegun = true;
    return end;
  });
  stop.abort(new Error("enough"));
  await expect(second).rejects.toThrow("enough");
  expect(thirdHasBegun).toBe(false);
  endFirst();
  (await third)();
  (await waitForTurn(never))();
});

import { expect, test } from "vitest";
import { createTurns } from "../../../../src/in-browser/engine/turns.ts";

const never = new AbortController().signal;

test("Turns come one after another, in the order of asking", async () => {
  const takeTurn = createTurns();
  const log: string[] = [];
  const work = async (name: string): Promise<void> => {
    const end = await takeTurn(never);
    log.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    log.push(`${name} ends`);
    end();
  };
  await Promise.all([work("first"), work("second"), work("third")]);
  expect(log).toEqual(["first", "second", "third"].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

test("Who gives up waiting holds up nobody, and does not jump the queue for those behind", async () => {
  const takeTurn = createTurns();
  const endFirst = await takeTurn(never);
  const stop = new AbortController();
  const second = takeTurn(stop.signal);
  let thirdHasBegun = false;
  const third = takeTurn(never).then((end) => {
    thirdHasBegun = true;
    return end;
  });
  stop.abort(new Error("enough"));
  await expect(second).rejects.toThrow("enough");
  expect(thirdHasBegun).toBe(false);
  endFirst();
  (await third)();
  (await takeTurn(never))();
});

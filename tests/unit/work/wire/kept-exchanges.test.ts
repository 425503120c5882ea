import { expect, test } from "vitest";
import { createExchange } from "../../../../src/chat/model/create-exchange.ts";
import { createKeptExchanges } from "../../../../src/work/wire/model/kept-exchanges.ts";

/** An exchange that has read so many bytes. */
function exchangeOf(bytes: number, isOver = true) {
  const exchange = createExchange();
  exchange.read(new Uint8Array(bytes));
  if (isOver) exchange.end();
  return exchange;
}

test("The exchanges of an answer are kept in their order", () => {
  const kept = createKeptExchanges(100, 50);
  const [one, two] = [exchangeOf(5), exchangeOf(5)];
  kept.add("a", one);
  kept.add("a", two);
  expect(kept.of("a")).toEqual([one, two]);
  expect(kept.of("b")).toBeUndefined();
});

test("The oldest ones are released when there are too many bytes", () => {
  const kept = createKeptExchanges(100, 50);
  const all = Array.from({ length: 5 }, () => exchangeOf(30));
  for (const [place, exchange] of all.entries()) kept.add(`${place}`, exchange);
  expect(all.map(({ bytes }) => bytes)).toEqual([0, 0, 30, 30, 30]);
  expect(kept.of("1")).toBeUndefined();
  expect(kept.of("2")).toHaveLength(1);
});

test("For those that still grow, there is room for what they may become", () => {
  const kept = createKeptExchanges(100, 50);
  const growing = [exchangeOf(1, false), exchangeOf(1, false), exchangeOf(1, false)];
  for (const [place, exchange] of growing.entries()) kept.add(`${place}`, exchange);
  expect(kept.of("0")).toBeUndefined();
  growing[0]?.read(new Uint8Array(40));
  expect(growing.map(({ bytes }) => bytes)).toEqual([0, 1, 1]);
});

test("One that is shared by two answers is kept once", () => {
  const kept = createKeptExchanges(100, 50);
  const exchange = exchangeOf(60);
  kept.add("before", exchange);
  kept.add("after", exchange);
  expect([kept.of("before"), kept.of("after")]).toEqual([[exchange], [exchange]]);
});

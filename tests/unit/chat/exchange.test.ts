import fc from "fast-check";
import { expect, test } from "vitest";
import { createExchange } from "../../../src/chat/model/create-exchange.ts";
import type { ExchangeEntry, ExchangeNotes } from "../../../src/chat/model/exchange.ts";

const REQUEST = { url: "http://127.0.0.1:1234/v1/chat/completions", method: "POST", headers: [], body: "{}" };
const HEAD = { status: 200, statusText: "OK", headers: [] };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** All that an exchange holds, as text. */
function allOf({ entries }: { readonly entries: readonly ExchangeEntry[] }): string {
  const decoder = new TextDecoder();
  const reads = entries.map((entry) =>
    entry.kind === "read" ? decoder.decode(entry.bytes, { stream: true }) : "",
  );
  return reads.join("") + JSON.stringify(entries.filter(({ kind }) => kind !== "read"));
}

function begun(key = "", most?: number): ExchangeNotes {
  const exchange = createExchange(key, most);
  exchange.request(REQUEST);
  exchange.response(HEAD);
  return exchange;
}

const kinds = ({ entries }: ExchangeNotes): readonly string[] => entries.map(({ kind }) => kind);

test("An exchange keeps the bytes of each read as they are, without a copy", () => {
  const exchange = begun();
  const piece = bytes("data: {}\n\n");
  exchange.read(piece);
  const entry = exchange.entries[2];
  expect(entry?.kind === "read" && entry.bytes).toBe(piece);
  expect(exchange.bytes).toBe(piece.length);
});

test("Keys in headers and in the address are masked, whatever their name", () => {
  const exchange = createExchange("");
  exchange.request({
    ...REQUEST,
    url: "https://h.example/v1/chat/completions?api-version=3&code=abc&api_key=xyz",
    headers: [
      ["authorization", "Bearer hidden-one"],
      ["X-Api-Key", "hidden-two"],
      ["content-type", "application/json"],
    ],
  });
  const all = allOf(exchange);
  for (const secret of ["hidden-one", "hidden-two", "abc", "xyz"]) expect(all).not.toContain(secret);
  expect(all).toContain("api-version=3");
  expect(all).toContain("application/json");
});

test("The key is in no byte of an exchange, wherever it was and however the reads cut it", () => {
  const key = fc.stringMatching(/^[!-~]{6,40}$/);
  fc.assert(
    fc.property(key, fc.array(fc.nat({ max: 60 })), fc.array(fc.string()), (key, cuts, between) => {
      const exchange = createExchange(key);
      const url = new URL(REQUEST.url);
      url.searchParams.set("x", key);
      const body = JSON.stringify({ key });
      exchange.request({ ...REQUEST, url: url.href, headers: [["x-any", `Is ${key}`]], body });
      exchange.response({ status: 401, statusText: "No", headers: [["x-echo", key]] });
      let rest = bytes(`${between.join(key)}${key}${JSON.stringify({ said: key })}`);
      const size = rest.length;
      for (const cut of cuts) {
        if (rest.length <= cut) break;
        exchange.read(rest.subarray(0, cut));
        rest = rest.subarray(cut);
      }
      exchange.read(rest);
      exchange.fail({ kind: "refused", status: 401, said: `no ${key}` });
      const masked = allOf(exchange);
      const forms = [key, JSON.stringify(key).slice(1, -1), encodeURIComponent(key)];
      fc.pre(!forms.some((form) => "*•…".includes(form)));
      for (const form of forms) expect(masked).not.toContain(form);
      expect(exchange.bytes).toBe(size);
    }),
  );
});

test("Of an exchange that is too large the beginning is kept, and what is left out is counted", () => {
  const exchange = begun("", 10);
  for (let piece = 0; piece < 5; piece++) exchange.read(bytes("four"));
  exchange.close();
  expect(kinds(exchange)).toEqual(["request", "response", "read", "read", "dropped", "close"]);
  expect(exchange.entries[4]).toMatchObject({ reads: 3, bytes: 12 });
  expect(exchange.bytes).toBe(8);
});

test("After Stop nothing is added, and the stop is the last entry", () => {
  const exchange = begun();
  exchange.stop();
  exchange.read(bytes("late"));
  exchange.fail({ kind: "dropped" });
  exchange.end();
  expect(exchange.entries.at(-1)).toMatchObject({ kind: "stop", by: "user" });
  expect(exchange.isOver).toBe(true);
});

test("A body that the page leaves has one end", () => {
  const exchange = begun();
  exchange.leave();
  exchange.close();
  exchange.end();
  expect(kinds(exchange)).toEqual(["request", "response", "stop"]);
});

test("A released exchange holds nothing", () => {
  const exchange = begun();
  exchange.read(bytes("text"));
  exchange.release();
  exchange.read(bytes("late"));
  expect([exchange.entries.length, exchange.bytes, exchange.isOver]).toEqual([0, 0, true]);
});

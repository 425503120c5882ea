import { expect, test } from "vitest";
import { bodyKind } from "../../../../src/chat/wire/body-kind.ts";
import { retryAfterS } from "../../../../src/chat/wire/retry-after.ts";

test.each([
  ["data: {}\n\n", "events"],
  ["event: error\n", "events"],
  ["id:1\n", "events"],
  ["retry: 5\n", "events"],
  [": ping\n\n", "events"],
  ['error: {"code":500}\n\n', "events"],
  ['\ufeff \r\n{"a":1}', "json"],
  ["[1]", "json"],
  ["<!doctype html>", "markup"],
  ["Internal Server Error", "text"],
  ["database is locked", "text"],
  ["evening", "text"],
  ["e", "text"],
  ["", "nothing"],
  [" \n\t", "nothing"],
])("%j is %s, and nothing else is said of any beginning of it", (body, kind) => {
  const said = Array.from(body, (_, length) => bodyKind(body.slice(0, length), false));
  expect(new Set([...said, undefined, kind])).toEqual(new Set([undefined, kind]));
  expect(bodyKind(body, true)).toBe(kind);
});

test.each<[Record<string, string>, number | undefined]>([
  [{ "retry-after": "20" }, 20],
  [{ "retry-after": " 0 " }, undefined],
  [{ "retry-after": "Fri, 27 Nov 2026 12:00:30 GMT" }, 30],
  [{ "retry-after": "Fri, 27 Nov 2026 11:00:00 GMT" }, undefined],
  [{ "retry-after": "soon" }, undefined],
  [{ "retry-after": "-3" }, undefined],
  [{ "retry-after-ms": "1500", "retry-after": "9" }, 2],
  [{}, undefined],
])("%j: %s seconds", (headers, seconds) => {
  expect(retryAfterS(new Headers(headers), Date.UTC(2026, 10, 27, 12))).toBe(seconds);
});

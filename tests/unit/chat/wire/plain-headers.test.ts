import { expect, test } from "vitest";
import { plainHeaders } from "../../../../src/chat/wire/plain-headers.ts";
import { fakeFetch } from "./fake-fetch.ts";

async function headersOf(init?: RequestInit): Promise<Record<string, string>> {
  const next = fakeFetch();
  await plainHeaders(next)("http://h/v1/chat/completions", init);
  return Object.fromEntries(new Headers(next.calls[0]?.init.headers));
}

const OWN = { authorization: "Bearer k", "content-type": "application/json", accept: "application/json" };
const LIBRARY = { "X-Stainless-Lang": "js", "x-stainless-retry-count": "0", "User-Agent": "OpenAI/JS 7" };

test.each<[string, RequestInit["headers"]]>([
  ["an object", { ...OWN, ...LIBRARY }],
  ["pairs", Object.entries({ ...OWN, ...LIBRARY })],
  ["Headers", new Headers({ ...OWN, ...LIBRARY })],
])("The library's own headers are left out of %s, the user's stay", async (_, headers) => {
  expect(await headersOf(headers === undefined ? {} : { headers })).toEqual(OWN);
});

test("No headers are no headers", async () => {
  expect(await headersOf({})).toEqual({});
  expect(await headersOf()).toEqual({});
});

test("The rest of the request goes through as it is, and the caller's headers stay as they were", async () => {
  const next = fakeFetch();
  const { signal } = new AbortController();
  const headers = new Headers(LIBRARY);
  await plainHeaders(next)("http://h/", { method: "POST", body: "b", signal, headers });
  expect(next.calls[0]).toMatchObject({ url: "http://h/", init: { method: "POST", body: "b" } });
  expect(next.calls[0]?.init.signal).toBe(signal);
  expect([...headers.keys()]).toHaveLength(3);
});

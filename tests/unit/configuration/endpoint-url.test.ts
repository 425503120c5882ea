import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  endpointURL,
  isAtV1,
  isWithoutPath,
  queryOf,
  urlAtOrigin,
  urlBesideV1,
} from "../../../src/configuration/model/endpoint-url.ts";
import { parseBaseURL } from "../../../src/configuration/model/base-url.ts";

const AZURE = "https://name.openai.azure.com/openai/v1?api-version=preview&user=a%20b";

test.each([
  ["http://127.0.0.1:1234/v1", "http://127.0.0.1:1234/v1/models"],
  ["http://127.0.0.1:1234", "http://127.0.0.1:1234/models"],
  ["browser://this/v1", "browser://this/v1/models"],
  [AZURE, "https://name.openai.azure.com/openai/v1/models?api-version=preview&user=a%20b"],
])("The models of %s are at %s", (baseURL, url) => {
  expect(endpointURL(baseURL, "/models")).toBe(url);
});

test("The path is added after the base's path, and the query after both, whatever was typed", () => {
  const typed = fc.webUrl({ withQueryParameters: true });
  fc.assert(
    fc.property(typed, (text) => {
      const base = parseBaseURL(text);
      if (!base.ok) return;
      const [before, after] = [new URL(base.url), new URL(endpointURL(base.url, "/chat/completions"))];
      expect(after.pathname).toBe(`${before.pathname.replace(/^\/$/, "")}/chat/completions`);
      expect(after.search).toBe(before.search);
      expect(after.origin).toBe(base.origin);
    }),
  );
});

describe("Beside /v1", () => {
  test.each([
    ["http://127.0.0.1:1234/v1", "http://127.0.0.1:1234/props"],
    ["http://127.0.0.1:1234", "http://127.0.0.1:1234/props"],
    ["http://gateway.example/studio/v1?a=1", "http://gateway.example/studio/props?a=1"],
  ])("%s has %s", (baseURL, url) => {
    expect(urlBesideV1(baseURL, "/props")).toBe(url);
  });

  test("It is seen behind a query, too", () => {
    expect([AZURE, "http://h/v1", "http://h", "http://h?a=/v1", "http://h/v11"].map(isAtV1)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

test("An address without a path has its usual one at /v1 of the same server", () => {
  const plain = ["http://127.0.0.1:1234", "http://[::1]:1234", "https://gateway.example?a=1"];
  const others = ["http://127.0.0.1:1234/v1", "http://h/api?a=1", "browser://this/v1"];
  expect(plain.map(isWithoutPath)).toEqual([true, true, true]);
  expect(others.map(isWithoutPath)).toEqual([false, false, false]);
  expect(urlAtOrigin("http://127.0.0.1:1234", "/v1")).toBe("http://127.0.0.1:1234/v1");
  expect(urlAtOrigin("https://gateway.example/api?a=1", "/v1")).toBe("https://gateway.example/v1?a=1");
});

test("A query by its names", () => {
  expect(queryOf(AZURE)).toEqual({ "api-version": "preview", user: "a b" });
  expect(queryOf("http://h/v1")).toBeUndefined();
});

import { afterEach, expect, test, vi } from "vitest";
import { parseSettings } from "../../../src/core/parse-settings.ts";
import { problemOf } from "../../../src/core/problem-error.ts";
import { DEFAULT_SETTINGS } from "../../../src/core/settings.ts";
import { listModels } from "../../../src/services/list-models.ts";
import { answers, fakeFetch } from "./fake-fetch.ts";

const BASE = "http://127.0.0.1:1234/v1";
const { signal } = new AbortController();

afterEach(() => void vi.unstubAllGlobals());

function list(response: () => Response | Promise<Response>, key = ""): Promise<readonly string[]> {
  const fetch = fakeFetch(response);
  vi.stubGlobal("fetch", fetch);
  const parsed = parseSettings({ ...DEFAULT_SETTINGS, baseURL: BASE });
  if (!parsed.ok) throw new Error("The defaults are valid.");
  return listModels(parsed.settings, key, signal).finally(() => {
    const headers = key === "" ? {} : { authorization: `Bearer ${key}` };
    expect(fetch.calls[0]?.url).toBe(`${BASE}/models`);
    expect(Object.fromEntries(new Headers(fetch.calls[0]?.init.headers))).toEqual(headers);
    expect(fetch.calls[0]?.init.signal).toBe(signal);
  });
}

const failure = (response: Response): Promise<unknown> =>
  list(() => response).then(() => "no failure", problemOf);

test("The ids in the server's order; what has none is left out", async () => {
  const data = [{ id: "b", object: "model" }, { id: "a" }, null, "c", { name: "d" }, { id: 3 }];
  expect(await list(() => Response.json({ object: "list", data }))).toEqual(["b", "a"]);
});

test("No key sends no header, so no preflight; a key goes along", async () => {
  expect(await list(() => Response.json({ data: [] }))).toEqual([]);
  expect(await list(() => Response.json({ data: [] }), "secret")).toEqual([]);
});

test("A list that says `error: null` is a list", async () => {
  expect(await list(() => Response.json({ data: [{ id: "a" }], error: null }))).toEqual(["a"]);
});

test.each<[string, Response, object]>([
  [
    "a refused key",
    answers('{"error":{"message":"no"}}', "application/json", 401),
    { kind: "key-refused", status: 401, said: "no" },
  ],
  [
    "a wrong path, LM Studio",
    Response.json({ error: "Unexpected endpoint or method. (GET /models)" }),
    { kind: "wrong-path", baseURL: BASE },
  ],
  ["a wrong path", answers("404 page not found", "text/plain", 404), { kind: "wrong-path", baseURL: BASE }],
  [
    "a web page",
    answers("<!doctype html>", "text/html"),
    { kind: "not-a-model-server", baseURL: BASE, contentType: "text/html" },
  ],
  [
    "other JSON",
    Response.json({ models: [] }),
    { kind: "not-a-model-server", contentType: "application/json" },
  ],
  ["nothing", answers(""), { kind: "not-a-model-server", contentType: "no content type" }],
])("%s has its problem", async (_, response, problem) => {
  expect(await failure(response)).toMatchObject(problem);
});

test("A server that is not there is not running", async () => {
  vi.stubGlobal("location", { protocol: "file:" });
  const found = await list(() => Promise.reject(new TypeError("Failed to fetch"))).catch(problemOf);
  expect(found).toEqual({ kind: "not-running", origin: "http://127.0.0.1:1234" });
});

test("A connection that is lost within the list is lost", async () => {
  const body = new ReadableStream({
    start: (controller) => controller.error(new TypeError("network error")),
  });
  expect(await failure(new Response(body))).toEqual({ kind: "dropped" });
});

import { afterEach, describe, expect, test, vi } from "vitest";
import { redirectedBase } from "../../../../src/configuration/model/redirect-address.ts";
import { serverFetch } from "../../../../src/chat/wire/server-fetch.ts";

afterEach(() => void vi.unstubAllGlobals());

const A = "http://127.0.0.1:1234";
const B = "https://other.example";
const CHAT = `${A}/v1/chat/completions`;
const KEY = { authorization: "Bearer sk-secret", "content-type": "application/json" };
const POST = { method: "POST", body: '{"messages":[]}', headers: KEY };

/** What a browser makes of servers that redirect by this table: to where, or to where it does not say (""). */
function browserWith(redirects: Readonly<Record<string, string>>) {
  const calls: { readonly url: string; readonly init: RequestInit }[] = [];
  const follow = (url: string): string | undefined => {
    const to = redirects[url];
    return to === "" ? undefined : to === undefined ? url : follow(to);
  };
  vi.stubGlobal("fetch", async (url: string, init: RequestInit = {}) => {
    init.signal?.throwIfAborted();
    calls.push({ url, init });
    const isRedirected = redirects[url] !== undefined;
    if (init.redirect === "manual")
      return isRedirected ? withField(new Response(), "type", "opaqueredirect") : new Response("answer");
    const end = follow(url);
    if (end === undefined) throw new TypeError("Failed to fetch");
    return withField(new Response("unread"), "url", end);
  });
  return calls;
}

function withField(response: Response, name: "type" | "url", value: string): Response {
  return Object.defineProperty(response, name, { value });
}

const problemOf = async (url: string, init: RequestInit): Promise<unknown> =>
  serverFetch(url, init).then(
    () => "answered",
    (error: unknown) => (error instanceof Error && "problem" in error ? error.problem : error),
  );

test("What is not redirected is asked once", async () => {
  const calls = browserWith({});
  expect(await (await serverFetch(CHAT, POST)).text()).toBe("answer");
  expect(calls).toEqual([{ url: CHAT, init: { ...POST, redirect: "manual" } }]);
});

describe("A redirect within the origin", () => {
  test("is followed with the same method, body and headers", async () => {
    const calls = browserWith({ [CHAT]: `${CHAT}/` });
    expect(await (await serverFetch(CHAT, POST)).text()).toBe("answer");
    expect(calls.at(-1)).toEqual({ url: `${CHAT}/`, init: { ...POST, redirect: "manual" } });
  });

  test("that is a loop is reported", async () => {
    const calls = browserWith({ [CHAT]: "" });
    let hops = 0;
    vi.stubGlobal("fetch", async (url: string, init: RequestInit = {}) => {
      calls.push({ url, init });
      return init.redirect === "manual"
        ? withField(new Response(), "type", "opaqueredirect")
        : withField(new Response(), "url", `${CHAT}/${++hops}`);
    });
    expect(await problemOf(CHAT, POST)).toMatchObject({ kind: "redirected", from: CHAT });
    expect(calls.length).toBeLessThan(20);
  });
});

describe("A redirect to another origin is reported, and nothing of the request is sent there", () => {
  test.each([
    ["another host", `${B}/v1/chat/completions`],
    ["the same host by https", CHAT.replace("http:", "https:")],
    ["another port", CHAT.replace("1234", "1235")],
    ["another name of it", CHAT.replace("127.0.0.1", "localhost")],
  ])("%s", async (_, to) => {
    const calls = browserWith({ [CHAT]: to });
    expect(await problemOf(CHAT, POST)).toEqual({ kind: "redirected", from: CHAT, to });
    const [, bare] = calls;
    expect(calls).toHaveLength(2);
    expect(bare?.url).toBe(CHAT);
    expect(bare?.init).toEqual({ cache: "no-store", credentials: "omit", referrerPolicy: "no-referrer" });
  });

  test("after one within the origin", async () => {
    const calls = browserWith({ [CHAT]: `${A}/moved`, [`${A}/moved`]: `${B}/v1?token=secret#x` });
    // The first question follows all the way, so nothing is sent to the place between either.
    expect(await problemOf(CHAT, POST)).toEqual({ kind: "redirected", from: CHAT, to: `${B}/v1` });
    expect(calls.filter(({ init }) => init.body !== undefined)).toHaveLength(1);
  });

  test.each([
    ["the other server lets no page read it", { [CHAT]: "" }],
    ["only this method is redirected", { [CHAT]: CHAT }],
  ])("to an unknown place, where %s", async (_, redirects) => {
    const calls = browserWith({});
    vi.stubGlobal("fetch", async (url: string, init: RequestInit = {}) => {
      calls.push({ url, init });
      if (init.redirect === "manual") return withField(new Response(), "type", "opaqueredirect");
      if (redirects[CHAT] === "") throw new TypeError("Failed to fetch");
      return withField(new Response(), "url", url);
    });
    expect(await problemOf(CHAT, POST)).toEqual({ kind: "redirected", from: CHAT, to: "" });
  });
});

test("Stop aborts the request for the target of a redirect", async () => {
  const abort = new AbortController();
  vi.stubGlobal("fetch", (_url: string, init: RequestInit) => {
    if (init.redirect === "manual")
      return Promise.resolve(withField(new Response(), "type", "opaqueredirect"));
    return new Promise((_, reject) => {
      init.signal?.addEventListener("abort", () => reject(init.signal?.reason));
      abort.abort();
    });
  });
  await expect(serverFetch(CHAT, { ...POST, signal: abort.signal })).rejects.toHaveProperty(
    "name",
    "AbortError",
  );
});

test.each([
  ["https://b.example/v1/chat/completions", "https://b.example/v1"],
  ["https://b.example/v1/models", "https://b.example/v1"],
  ["https://b.example/api/v1/models/download", "https://b.example/v1"],
  ["https://b.example/lmstudio-greeting", "https://b.example/v1"],
  ["javascript:alert(1)", undefined],
  ["", undefined],
])("Applying %s means the base URL %s", (to, base) => {
  expect(redirectedBase(to)).toBe(base);
});

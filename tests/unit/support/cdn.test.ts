import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { type Cdn, startCdn } from "../../support/cdn.ts";
import { findInstalled } from "../../support/cdn/installed.ts";
import { PROCESS_MODULE } from "../../support/cdn/process.ts";
import { ask, followImports, ownerOf } from "./import-graph.ts";

let cdn: Cdn;
beforeAll(async () => void (cdn = await startCdn()));
afterAll(() => cdn.close());

const core = `@langchain/core@${findInstalled("@langchain/core").version}`;
const zod = `zod@${findInstalled("zod").version}`;

test("all that the page's import map leads to is there, pinned, and there once", async () => {
  const specifiers = ["@langchain/openai", "@langchain/core/messages", "@langchain/core/output_parsers"];
  const replies = await followImports(cdn.port, specifiers);
  expect([...replies].filter(([, { status }]) => status !== 200)).toEqual([]);
  expect(new Set([...replies.keys()].map(ownerOf))).toContain("js-tiktoken");
  const withMessages = [...replies].filter(([, { text }]) => /return\s*"AIMessageChunk"/.test(text));
  expect(withMessages.map(([path]) => ownerOf(path))).toEqual(["@langchain/core"]);
}, 180_000); // without its cache it compiles all of LangChain

test("a module comes with the headers that a browser needs to use and to keep it", async () => {
  const { status, headers } = await ask(cdn.port, `/${zod}/v4`);
  expect(status).toBe(200);
  expect(headers["content-type"]).toBe("application/javascript; charset=utf-8");
  expect(headers["access-control-allow-origin"]).toBe("*");
  expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
});

test("two entries of a package import what they share from one address", async () => {
  const flags = "&external=langsmith,zod,p-queue,js-tiktoken,@cfworker";
  const chunksOf = async (entry: string): Promise<string[]> => {
    const { text } = await ask(cdn.port, `/${core}${flags}/${entry}`);
    return [...text.matchAll(/"(\/[^"]+\/chunks\/[^"]+)"/g)].map(([, path = ""]) => path);
  };
  const [messages, parsers] = await Promise.all([chunksOf("messages"), chunksOf("output_parsers")]);
  const shared = messages.filter((path) => parsers.includes(path));
  expect(shared.length).toBeGreaterThan(0);
  expect((await ask(cdn.port, shared[0] ?? "")).status).toBe(200);
});

test("files that are no modules come as they are", async () => {
  const { headers, text } = await ask(cdn.port, `/${zod}/package.json`);
  expect(headers["content-type"]).toBe("application/json; charset=utf-8");
  expect(JSON.parse(text)).toMatchObject({ name: "zod" });
});

test("what a model in the page needs is there: two modules, and a .wasm as it lies there", async () => {
  const wllama = `@wllama/wllama@${findInstalled("@wllama/wllama").version}`;
  const hashes = `@noble/hashes@${findInstalled("@noble/hashes").version}`;
  expect((await ask(cdn.port, `/${wllama}/esm/index.js`)).text).toMatch(/export\s*{[^}]*\bWllama\b/);
  expect((await ask(cdn.port, `/${hashes}/sha2.js`)).text).toMatch(/export\s*{[^}]*\bsha256\b/);
  const { status, headers } = await ask(cdn.port, `/${wllama}/esm/wasm/wllama.wasm`);
  expect([status, headers["content-type"]]).toEqual([200, "application/wasm"]);
  expect((await ask(cdn.port, "/@wllama/wllama/esm/wasm/wllama.wasm")).status).toBe(404);
});

describe("refused and put on record is", () => {
  test.each([
    ["no version", "/zod/v4", "not pinned"],
    ["a part of a version", "/zod@4/v4", "not pinned"],
    ["a range", `/${zod.replace("@", "@^")}/v4`, "not pinned"],
    ["a tag", "/zod@latest/v4", "not pinned"],
    ["another version than the one installed", "/zod@4.0.0/v4", "is installed"],
    ["a package that isn't installed", "/left-pad@1.3.0", "not installed"],
    ["a part that the package doesn't export", `/${zod}/v9`, "no such file or export"],
    ["a file outside of the package", `/${zod}/..%2f..%2fpackage.json`, "no such file or export"],
    ["a flag that it doesn't play", `/${zod}/v4?dev`, "doesn't know: dev"],
    ["a built-in of Node", "/node/fs.mjs", "built-in"],
  ])("%s: %s", async (_, path, reason) => {
    const { status, text } = await ask(cdn.port, path);
    expect([status, text]).toEqual([404, expect.stringContaining(reason)]);
    expect(cdn.requests).toContainEqual({ path, status: 404, refusal: text });
  });
});

test("a pinned module whose peer is not external asks for a floating one, which is refused", async () => {
  const openai = `@langchain/openai@${findInstalled("@langchain/openai").version}`;
  const { text } = await ask(cdn.port, `/${openai}?standalone&external=zod`);
  const [, peer = ""] = /from"(\/@langchain\/core@[^"]+)"/.exec(text) ?? [];
  expect((await ask(cdn.port, peer)).text).toContain("not pinned: @langchain/core@^");
});

test("a CommonJS file has the names that it exports", async () => {
  const openai = `openai@${findInstalled("openai").version}`;
  const path = `/${openai}&standalone&external=zod/lib/responses/ResponseInputItems.js`;
  const { text } = await ask(cdn.port, path);
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  expect(module).toHaveProperty("toResponseInputItems", expect.any(Function));
});

test("process.env reads the page's globals, unless globalThis.__env__ is set", async () => {
  onTestFinished(() => void vi.unstubAllGlobals());
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(PROCESS_MODULE)}`);
  vi.stubGlobal("SOME_KEY", "an element");
  expect(module).toHaveProperty("default.env.SOME_KEY", "an element");
  vi.stubGlobal("__env__", {});
  expect(module).not.toHaveProperty("default.env.SOME_KEY");
});

import { request } from "node:http";
import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshBuild } from "../../../scripts/fresh-build.mjs";
import { BUILT_IN_MODEL } from "../../../src/in-browser/model/known-models.ts";
import { importMapOf } from "../page/inline-parts.ts";
import { servePage } from "../../../scripts/serve.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

describe("the served page", () => {
  let site: Awaited<ReturnType<typeof servePage>>;
  beforeAll(async () => {
    site = await servePage({ port: 0 });
  }, 120_000);
  afterAll(() => site.close());

  test.each([
    ["@langchain/openai", "text/javascript"],
    ["@wllama/wllama/esm/index.js", "text/javascript"],
    ["@wllama/wllama/esm/wasm/wllama.wasm", "application/wasm"],
  ])("takes %s from this server, which its policy allows", async (specifier, type) => {
    const html = await (await fetch(site.url)).text();
    const path = importMapOf(html).get(specifier) ?? "missing";
    expect(html).toMatch(/script-src [^;]*'self'/);
    const { status, headers } = await fetch(new URL(path, site.url));
    expect([status, headers.get("content-type")]).toEqual([200, type]);
  });

  test("names no other host in its policy and in its import map", async () => {
    const html = await (await fetch(site.url)).text();
    const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy).not.toContain("https:");
    expect([...importMapOf(html).values()].filter((path) => !path.startsWith("/vendor/"))).toEqual([]);
  });

  test("finds the built-in model beside it, whole or from the middle on", async () => {
    const url = new URL(BUILT_IN_MODEL.url ?? "", site.url);
    const { bytes } = BUILT_IN_MODEL;
    const whole = await fetch(url, { method: "HEAD" });
    expect(whole.headers.get("content-length")).toBe(String(bytes));
    const part = await fetch(url, { headers: { range: `bytes=${bytes - 10}-` } });
    expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 10]);
    expect(part.headers.get("content-range")).toBe(`bytes ${bytes - 10}-${bytes - 1}/${bytes}`);
    expect((await fetch(url, { headers: { range: `bytes=${bytes}-` } })).status).toBe(416);
  });

  test.each(["", "assets/toy-chat.gguf", "missing"])(
    "may share memory between threads, and gives /%s to no other site",
    async (path) => {
      const { headers } = await fetch(new URL(path, site.url));
      expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(headers.get("cross-origin-embedder-policy")).toBe("credentialless");
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    },
  );

  test("is never kept by the browser, and shown in no foreign frame", async () => {
    const { headers } = await fetch(site.url);
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-security-policy")).toBe("frame-ancestors 'none'");
  });

  test.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8000"])(
    "is refused to a page that reaches this machine as %s",
    async (host) => {
      const { status, body } = await ask(site.url, { headers: { host } });
      expect(status).toBe(403);
      expect(body).not.toContain("<html");
    },
  );

  test("is given to localhost too", async () => {
    expect((await ask(site.url, { headers: { host: "localhost:8000" } })).status).toBe(200);
  });

  test.each([
    "/package.json",
    "/assets/../package.json",
    "/assets/x/../../package.json",
    "/../package.json",
    "/%2e%2e/package.json",
    "/vendor/../../modules/main.js",
    "//",
  ])("has no file beside it: %s", async (path) => {
    expect((await ask(site.url, { path })).status).toBe(404);
  });

  test("takes no other request than GET and HEAD", async () => {
    expect((await ask(site.url, { method: "POST" })).status).toBe(405);
    expect(await ask(site.url, { method: "HEAD" })).toEqual({ status: 200, body: "" });
  });
});

test("without threads the page is served as any host would serve it", async () => {
  const site = await servePage({ port: 0, threads: false });
  const { headers } = await fetch(site.url);
  await site.close();
  expect(headers.get("cross-origin-opener-policy")).toBeNull();
  expect(headers.get("cross-origin-embedder-policy")).toBeNull();
}, 120_000);

test("the page is built again when a source was edited, added or taken away, and only then", async () => {
  const folder = await temporaryFolder({ "a.ts": "1", "deep/b.ts": "2" });
  let builds = 0;
  const page = freshBuild([folder], async () => `build ${++builds}`);
  expect([await page(), await page()]).toEqual(["build 1", "build 1"]);
  await writeFile(join(folder, "deep/b.ts"), "edited");
  expect(await page()).toBe("build 2");
  await writeFile(join(folder, "c.ts"), "");
  expect(await page()).toBe("build 3");
  await rm(join(folder, "c.ts"));
  expect([await page(), await page()]).toEqual(["build 4", "build 4"]);
});

test("a page that didn't build is tried again at the next request", async () => {
  let builds = 0;
  const page = freshBuild([], async () => {
    if (++builds === 1) throw new Error("no such file");
    return "built";
  });
  await expect(page()).rejects.toThrow("no such file");
  expect(await page()).toBe("built");
});

/** As `fetch`, but sends the host and the path that it is told. */
async function ask(
  url: string,
  options: { headers?: Record<string, string>; path?: string; method?: string },
): Promise<{ status: number | undefined; body: string }> {
  const sent = request(url, options).end();
  const [response] = await once(sent, "response");
  return { status: response.statusCode, body: await text(response) };
}

import { request } from "node:http";
import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshPage } from "../../../scripts/fresh-page.mjs";
import { servePage } from "../../../scripts/serve.mjs";
import { temporaryFolder } from "./temporary-folder.ts";

describe("the served page", () => {
  let site: Awaited<ReturnType<typeof servePage>>;
  beforeAll(async () => {
    site = await servePage({ port: 0 });
  }, 30_000);
  afterAll(() => site.close());

  test("takes LangChain from this server, which its policy allows", async () => {
    const html = await (await fetch(site.url)).text();
    const path = /"@langchain\/openai": "([^"]+)"/.exec(html)?.[1] ?? "missing";
    expect(html).toMatch(/script-src [^;]*'self'/);
    const module = await fetch(new URL(path, site.url));
    expect(module.status).toBe(200);
    expect(module.headers.get("content-type")).toBe("text/javascript");
  });

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

test("the page is built again when a source was edited, added or taken away, and only then", async () => {
  const folder = await temporaryFolder({ "a.ts": "1", "deep/b.ts": "2" });
  let builds = 0;
  const page = freshPage([folder], async () => `build ${++builds}`);
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
  const page = freshPage([], async () => {
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

import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sirv from "sirv";
import { listen } from "../support/listen.ts";
import { expect, test as base } from "../support/page.ts";
import { says } from "../support/scenarios.ts";

const CODE = "```js\nconst answer = 42;\n```\n";
const ANSWER = `Energy is $E = mc^2$, and in code:\n\n${CODE}\n$$\n\\frac{1}{2}\n$$\n`;
const isThere = (): boolean => Reflect.has(globalThis, "causetteRefining");

/** The page in a folder of its own, with nothing beside it, from disk or as any static host serves it. */
const test = base.extend<{ folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing is needed
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "causette-refining-"));
    await copyFile("index.html", join(folder, "index.html"));
    await use(folder);
    await rm(folder, { recursive: true });
  },
  pageURL: async ({ folder, from }, use) => {
    if (from === "disk") return use(pathToFileURL(join(folder, "index.html")).href);
    const server = createServer(sirv(folder, { dev: true }));
    await use(`http://127.0.0.1:${await listen(server)}/`);
    server.close();
    server.closeAllConnections();
  },
});

async function addFile(folder: string): Promise<void> {
  await mkdir(join(folder, "assets"));
  await copyFile("assets/refining.js", join(folder, "assets/refining.js"));
}

for (const from of ["disk", "http"] as const) {
  test.describe(`what colours code and draws formulas, ${from === "disk" ? "from disk" : "over http"}`, () => {
    test.use({ from });

    test("comes with the first code or formula, and not before", async ({ chat, folder, page, server }) => {
      await addFile(folder);
      server.answer(says("Some **plain** words."));
      await chat.open();
      await chat.ask("Hello");
      await expect(chat.answer.locator("strong")).toHaveText("plain");
      await expect(chat.status).toHaveText(/^Done/);
      expect(await page.evaluate(isThere)).toBe(false);
      server.answer(says(ANSWER));
      await chat.ask("Energy?");
      await expect(chat.answer.locator(".hljs-keyword")).toHaveText("const");
      await expect(chat.answer.locator(".katex")).toHaveCount(2);
      await expect(chat.answer.locator(".katex").first()).toHaveCSS("font-family", /KaTeX/);
      expect(await page.evaluate(isThere)).toBe(true);
    });

    test("is not needed to read an answer, asks nobody else, and is taken once it is there", async ({
      chat,
      folder,
      page,
      pageURL,
      server,
    }) => {
      const asked: string[] = [];
      const errors: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      page.on("pageerror", (error) => errors.push(error.message));
      await page.addInitScript(
        (settings) => localStorage.setItem("causette.settings", settings),
        JSON.stringify({ baseURL: server.baseURL }),
      );
      server.answer(says(ANSWER));
      await chat.openPlain();
      await chat.ask("Energy?");
      await expect(chat.status).toHaveText(/^Done/);
      const file = new URL("assets/refining.js", pageURL).href;
      await expect.poll(() => asked.filter((url) => url === file).length, "one code, two formulas").toBe(3);
      await expect(chat.answer.locator("pre")).toHaveText("const answer = 42;");
      await expect(chat.answer).toContainText("Energy is $E = mc^2$, and in code:");
      await expect(chat.answer.locator("div.math")).toHaveText(/^\$\$\s+\\frac\{1\}\{2\}\s+\$\$$/);
      await expect(chat.answer.locator("[class^=hljs], .katex")).toHaveCount(0);
      await expect(chat.alert).toBeHidden();
      const known = [new URL(".", pageURL).href, "https://esm.sh/", new URL(server.baseURL).origin, "data:"];
      expect(asked.filter((url) => !known.some((start) => url.startsWith(start)))).toEqual([]);
      expect(asked.filter((url) => /esm\.sh\/(highlight|katex)/.test(url))).toEqual([]);
      expect(errors).toEqual([]);

      await addFile(folder);
      server.answer(says(ANSWER));
      await chat.ask("And now?");
      await expect(chat.answer.locator(".hljs-keyword")).toHaveText("const");
      await expect(chat.answer.locator(".katex")).toHaveCount(2);
    });
  });
}

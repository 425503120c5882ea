import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, test as base } from "../support/page.ts";
import { says } from "../support/scenarios.ts";

/** The page as `npm start` serves it. */
const test = base.extend<{ started: ChildProcess }>({
  started: async ({ outside }, use) => {
    outside.offline(true); // it must need no internet
    const started = spawn(process.execPath, ["scripts/start.mjs", "--no-open"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await use(started);
    started.kill("SIGTERM");
    await once(started, "exit");
  },
  pageURL: async ({ started }, use) => {
    if (started.stdout === null) throw new Error("no output");
    for await (const line of createInterface(started.stdout)) {
      const url = /^Causette: (http:\/\/127\.0\.0\.1:\d+\/)$/.exec(line)?.[1];
      if (url !== undefined) return use(url);
    }
    throw new Error("npm start printed no address");
  },
});

test("npm start serves the page with LangChain from node_modules, with no internet", async ({
  chat,
  outside,
  server,
}) => {
  server.answer(says("Without **the** internet: $e^x$\n\n```js\nconst a = 1;\n```\n"));
  await chat.open();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toContainText("Without the internet");
  await expect(chat.answer.locator(".hljs-keyword")).toHaveText("const");
  await expect(chat.answer.locator(".katex")).toHaveCSS("font-family", /KaTeX/);
  expect(outside.tunnels).toEqual([]);
});

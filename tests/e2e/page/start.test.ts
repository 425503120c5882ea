import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, started, test as base } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";

/** The page as `npm start` serves it. */
const test = base.extend<{ started: ChildProcess }>({
  ownContext: true,
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

base("what is typed before the page has started is kept, and sent", async ({ chat, page, server }) => {
  await page.addInitScript((baseURL) => {
    const type = (name: string, value: string): boolean => {
      const field = document.querySelector(`[name=${name}]`);
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false;
      if (field.value === value) return true;
      field.value = value;
      return field.dispatchEvent(new Event("input", { bubbles: true }));
    };
    localStorage.setItem("causette.prompt", JSON.stringify({ system: "", human: "an older draft" }));
    const observer = new MutationObserver(() => {
      const isTyped = [type("baseURL", baseURL), type("human", "typed early")].every(Boolean);
      const form = document.querySelector<HTMLFormElement>("[data-form=prompt]");
      if (!isTyped || form?.querySelector("[data-action=send]") === null) return;
      observer.disconnect();
      form?.requestSubmit();
    });
    observer.observe(document, { childList: true, subtree: true });
  }, server.baseURL);
  server.answer(says("Here I am."));
  await chat.openPlain();
  await expect(chat.log.getByRole("article", { name: "You" })).toContainText("typed early");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.baseURL).toHaveValue(server.baseURL);
});

base("Enter before the page has started sends, and begins no line", async ({ chat, page, server }) => {
  await page.addInitScript(() => {
    // The page starts with its first frame, which waits here until Enter was pressed.
    const { requestAnimationFrame, setTimeout } = window;
    const waiting: FrameRequestCallback[] = [];
    Object.assign(window, {
      requestAnimationFrame: (callback: FrameRequestCallback) => waiting.push(callback),
      setTimeout: () => 0,
      goOn(): void {
        Object.assign(window, { requestAnimationFrame, setTimeout });
        for (const callback of waiting) requestAnimationFrame(callback);
      },
    });
  });
  server.answer(says("Here I am."));
  await chat.openPlain();
  await chat.baseURL.fill(server.baseURL);
  await chat.human.fill("typed early");
  await chat.human.press("Shift+Enter");
  await chat.human.press("Enter");
  await expect(chat.human).toHaveValue("typed early\n");
  await page.evaluate("goOn()");
  await expect(chat.log.getByRole("article", { name: "You" })).toContainText("typed early");
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats).toHaveLength(1);
});

base(
  "a field that is emptied before the page has started stays so, whichever event tells of it",
  async ({ chat, page }) => {
    await page.addInitScript(() => {
      const observer = new MutationObserver(() => {
        const field = document.querySelector("[name=baseURL]");
        if (!(field instanceof HTMLInputElement)) return;
        observer.disconnect();
        field.value = "";
        field.dispatchEvent(new Event("change", { bubbles: true })); // all that a driver's "clear" sends, in WebKit
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    await chat.openPlain();
    await started(page);
    await expect(chat.baseURL).toHaveValue("");
  },
);

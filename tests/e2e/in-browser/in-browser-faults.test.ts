import { modelsOf } from "../../support/models.ts";
import { expect as check, test as fromDisk } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";
import { expect, test } from "../../support/served-page.ts";
import type { Chat } from "../../support/page.ts";

/** After a failure in this browser, a server answers as ever. */
async function askServer(chat: Chat, baseURL: string): Promise<void> {
  await chat.baseURL.fill(baseURL);
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
}

async function askToy(chat: Chat): Promise<void> {
  await chat.baseURL.fill("browser");
  await chat.ask("Who are you?");
}

test("a missing wasm is reported, and the page still works", async ({ chat, page, server }) => {
  server.answer(says("Here."));
  await page.route("**/*.wasm", (route) => route.fulfill({ status: 404, body: "gone" }));
  await chat.openPlain();
  await askToy(chat);
  await expect(chat.alert).toContainText(/could not be loaded from 127\.0\.0\.1.*404/s, { timeout: 30_000 });
  await page.unroute("**/*.wasm");
  await askServer(chat, server.baseURL);
  await askToy(chat);
  await expect(chat.status).toHaveText(/^Done/, { timeout: 30_000 });
});

test("a blocked worker is reported, and the page still works", async ({ chat, page, server }) => {
  server.answer(says("Here."));
  await page.addInitScript(() => {
    Reflect.set(globalThis, "Worker", () => {
      throw new DOMException("Workers are blocked here.", "SecurityError");
    });
  });
  await chat.openPlain();
  await askToy(chat);
  await expect(chat.alert).toContainText("does not let this page start the engine", { timeout: 30_000 });
  await askServer(chat, server.baseURL);
});

test("without storage for models the built-in one still answers", async ({ chat, page }) => {
  await page.addInitScript(() => {
    navigator.storage.getDirectory = () => Promise.reject(new DOMException("Not here.", "SecurityError"));
  });
  await chat.openPlain();
  await modelsOf(page).unfold();
  await expect(page.locator("[data-part=list-failure]")).toContainText(
    "gives this page no storage for models",
  );
  await askToy(chat);
  await expect(chat.status).toHaveText(/^Done/, { timeout: 30_000 });
});

fromDisk(
  "from disk no model can run: offer and panel say why, and the one command",
  async ({ chat, page, server }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await chat.openPlain();
    await chat.baseURL.fill(server.baseURL);
    await server.close();
    await chat.ask("Hello");
    await check(chat.alert).toContainText(/A page from disk can’t run it.*npm start/s);
    await chat.configuration.getByText("Models in this browser").click();
    const problem = page.locator("[data-part=opening-problem]");
    await check(problem).toContainText(/opened from disk.*npm start/s);
    await chat.baseURL.fill("browser");
    await chat.ask("Hello");
    await check(chat.alert).toContainText(/opened from disk.*npm start/s);
    check(asked.filter((url) => /in-browser\.js|\.gguf|wllama/.test(url))).toEqual([]);
  },
);

import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "../support/page.ts";
import { says } from "../support/scenarios.ts";

const isThere = (): boolean => Reflect.has(globalThis, "causetteConnections");

test.describe("the part for connections", () => {
  test("is not loaded before anybody uses the page, as long as the server answers", async ({
    chat,
    page,
    server,
  }) => {
    await page.addInitScript(
      (settings) => localStorage.setItem("causette.settings", settings),
      JSON.stringify({ baseURL: server.baseURL }),
    );
    await chat.openPlain();
    await expect(page.getByRole("banner")).toContainText(/Connected · 127.* · 1 model/);
    expect(await page.evaluate(isThere)).toBe(false);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("banner")).toContainText("Connected · OpenAI-compatible server · stand-in");
    expect(await page.evaluate(isThere)).toBe(true);
  });

  test("is not needed for a chat: the one file says what is missing, and goes on", async ({
    page,
    chat,
    server,
  }) => {
    const folder = await mkdtemp(join(tmpdir(), "causette-alone-"));
    await copyFile("index.html", join(folder, "index.html"));
    server.answer(says("All by myself."));
    await page.goto(pathToFileURL(join(folder, "index.html")).href);
    await chat.configuration.getByRole("button", { name: "Check the connection" }).click();
    await expect(page.getByText("This needs the file assets/connections.js")).toBeVisible();
    await chat.baseURL.fill(server.baseURL);
    await chat.ask("Hello");
    await expect(chat.answer).toHaveText("All by myself.");
    await expect(chat.status).toHaveText(/^Done/);
    await rm(folder, { recursive: true });
  });

  test("comes up where it is, when the banner is pressed on a narrow screen", async ({ chat, page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await chat.openPlain();
    await page.getByRole("banner").getByRole("button").click();
    await expect(chat.configuration.getByRole("heading", { name: "Connection check" })).toBeInViewport();
  });
});

import { copyFile, mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import sirv from "sirv";
import { listen } from "../../../scripts/listen.mjs";
import { expect, test as base } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";

const ANSWER =
  "Energy is $E = mc^2$, and in code:\n\n```js\nconst answer = 42;\n```\n\n$$\n\\frac{1}{2}\n$$\n";

/** The page alone in a folder of its own, from disk or as any static host serves it. */
const test = base.extend<{ folder: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing is needed
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "causette-alone-"));
    await copyFile("index.html", join(folder, "index.html"));
    await use(folder);
    expect(await readdir(folder)).toEqual(["index.html"]);
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

for (const from of ["disk", "http"] as const) {
  test.describe(`index.html alone, ${from === "disk" ? "from disk" : "over http"}`, () => {
    test.use({ from });

    test("chats, highlights code, renders formulas, and requests no file next to it", async ({
      chat,
      page,
      pageURL,
      server,
    }) => {
      const asked: string[] = [];
      const errors: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      page.on("pageerror", (error) => errors.push(error.message));
      server.answer(says(ANSWER));
      await chat.open();
      await chat.ask("Energy?");
      await expect(chat.status).toHaveText(/^Done/);
      await expect(chat.answer.locator(".hljs-keyword")).toHaveText("const");
      await expect(chat.answer.locator(".katex")).toHaveCount(2);
      await expect(chat.answer.locator(".katex").first()).toHaveCSS("font-family", /KaTeX/);
      const besideIt = asked.filter((url) => url.startsWith(new URL(".", pageURL).href) && url !== pageURL);
      expect(besideIt).toEqual([]);
      expect(errors).toEqual([]);
    });

    test("checks the connection, finds servers, keeps profiles, lists the models in this browser", async ({
      chat,
      page,
    }) => {
      await chat.open();
      const press = (name: string): Promise<void> =>
        chat.configuration.getByRole("button", { name, exact: true }).click();
      await press("Check the connection");
      await expect(chat.configuration.getByRole("heading", { name: "Connection check" })).toBeVisible();
      await press("Find local servers");
      await expect(
        chat.configuration.getByRole("heading", { name: "Servers on this computer" }),
      ).toBeVisible();
      await press("Profiles …");
      await expect(chat.configuration.getByRole("heading", { name: "Profiles", exact: true })).toBeVisible();
      await page.getByText("Models in this browser").click();
      if (from === "http") await expect(page.locator("[data-model=toy-chat]")).toBeVisible();
      else await expect(page.locator("[data-part=opening-problem]")).toContainText("npm start");
    });
  });
}

test("the connections part is mounted at the first use of the page, if the server answers", async ({
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
  await expect(page.locator("[data-part=connection-sections]")).toBeEmpty();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("banner")).toContainText("Connected · OpenAI-compatible server · stand-in");
});

test("the check scrolls into view when the banner is pressed on a narrow screen", async ({ chat, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await chat.openPlain();
  await page.locator("[data-action=configuration]").click();
  await expect(chat.configuration.getByRole("heading", { name: "Connection check" })).toBeInViewport();
});

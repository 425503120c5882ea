import { expectAxeFindsNothing } from "../../support/axe.ts";
import { finish, role, text, thinking } from "../../support/chunks.ts";
import { expect, started, test } from "../../support/page.ts";
import { refuses } from "../../support/odd-scenarios.ts";
import { says } from "../../support/scenarios.ts";

test.describe("in French", () => {
  test.use({ locale: "fr-FR" });
  test("the page speaks the browser's language, and the choice is remembered", async ({ chat, page }) => {
    await chat.openPlain();
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(page.getByRole("region", { name: "Réponse" })).toContainText("Une causette avec un modèle");
    await page.getByRole("combobox", { name: "Exemple" }).selectOption("Architecte logiciel");
    await expect(page.getByRole("textbox", { name: "Humain" })).toHaveValue(/^Pourquoi utiliser Docker\s\?$/);
    await page.getByRole("combobox", { name: "Langue" }).selectOption("English");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(chat.human).toHaveValue("Why would one use Docker?");
    await page.reload();
    await started(page);
    await expect(chat.send).toHaveText("Send");
  });

  test("a failure is shown in French, and again in English after a switch", async ({
    chat,
    page,
    server,
  }) => {
    server.answer(refuses(500, "boom"));
    await chat.openPlain();
    await chat.openConfiguration();
    await page.getByRole("textbox", { name: "URL de base" }).fill(server.baseURL);
    await page.getByRole("textbox", { name: "Humain" }).fill("Bonjour");
    await page.getByRole("button", { name: "Envoyer" }).click();
    await expect(page.getByRole("alert")).toContainText("Le serveur a échoué (500)");
    await page.getByRole("combobox", { name: "Langue" }).selectOption("English");
    await expect(chat.alert).toContainText("The server failed (500)");
    await expect(chat.status).toHaveText(/^Failed/);
  });
});

test("the theme follows the system until one is chosen, and the choice applies before the first paint", async ({
  chat,
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await chat.openPlain();
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await paper();
  await page.getByRole("combobox", { name: "Theme" }).selectOption("Light");
  await expect.poll(paper, "a choice made while the page starts is taken up once it has").not.toBe(dark);
  await page.reload();
  const inFirstFrame = await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    return document.documentElement.dataset["theme"];
  });
  expect(inFirstFrame).toBe("light");
  await page.getByRole("combobox", { name: "Theme" }).selectOption("System");
  await expect.poll(paper).toBe(dark);
});

for (const width of [1280, 390]) {
  test(`axe finds nothing, light and dark, ${width} px`, async ({ chat, page, server }) => {
    await page.setViewportSize({ width, height: 900 });
    await chat.openPlain();
    await expect(page.locator("[data-part=connection]")).toHaveAttribute("data-status", /fault|connected/);
    await expectAxeFindsNothing(page);
    await chat.openConfiguration();
    await expectAxeFindsNothing(page);
    await chat.configuration.getByText("More").click();
    await chat.temperature.fill("9");
    await chat.apply.click();
    await expectAxeFindsNothing(page);
    await chat.temperature.fill("1");
    await chat.baseURL.fill(server.baseURL);
    server.answer(says("A fine answer.", { thinking: "Hm." }));
    await chat.ask("Hello");
    await expect(chat.status).toHaveText(/^Done/);
    server.answer(refuses(500, "boom"));
    await chat.ask("Again");
    await expect(chat.status).toHaveText(/^Failed/);
    await chat.log.getByRole("article", { name: "Assistant" }).last().hover();
    await chat.log.getByRole("button", { name: "Delete" }).last().click();
    await page.getByRole("button", { name: "Undo" }).click();
    await expectAxeFindsNothing(page);
  });
}

test("at 390 px the Response is above the Prompt, the configuration is a sheet, and nothing overflows", async ({
  chat,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await chat.openPlain();
  await started(page);
  await expect(chat.baseURL).toBeHidden();
  const [prompt, response] = await Promise.all([chat.prompt.boundingBox(), chat.response.boundingBox()]);
  expect(prompt?.y).toBeGreaterThan((response?.y ?? 0) + (response?.height ?? 0) - 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await chat.openConfiguration();
  await expect(chat.baseURL).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("during an answer, its time is completely visible next to the state, then its buttons, in both languages, wide and narrow", async ({
  chat,
  page,
  server,
}) => {
  const status = page.locator("[data-part=status]");
  const elapsed = page.locator("[data-part=elapsed]");
  const inEachShape = async (check: () => Promise<void>): Promise<void> => {
    for (const language of ["en", "fr"]) {
      await page.getByRole("combobox", { name: /^Lang/ }).selectOption(language);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 800 });
        await test.step(`${language}, ${width} px`, check);
      }
    }
  };
  const expectRoom = async (): Promise<void> => {
    await expect(elapsed).toHaveText(/\d/);
    const room = await elapsed.evaluate((element) => {
      const text = document.createRange();
      text.selectNodeContents(element);
      const [box, figure] = [element.getBoundingClientRect(), text.getBoundingClientRect()];
      const word = document.createRange();
      word.selectNodeContents(document.querySelector("[data-part=status]") ?? element);
      return [figure.left - word.getBoundingClientRect().right, box.right - figure.right];
    });
    expect(Math.min(...room)).toBeGreaterThanOrEqual(0);
  };

  await chat.open();
  const asked = server.nextChat();
  await chat.ask("Hello");
  const exchange = await asked;
  exchange.send(role());
  exchange.send(thinking("Hm."));
  await expect(status).toHaveAttribute("data-status", "thinking");
  await inEachShape(expectRoom);
  exchange.send(text("Word for word."));
  await expect(status).toHaveAttribute("data-status", "answering");
  await inEachShape(expectRoom);
  exchange.send(finish("stop"));
  exchange.end();
  await expect(status).toHaveAttribute("data-status", "done");
  await inEachShape(async () => {
    const lines = await page.locator(".message-actions button:not([hidden])").evaluateAll((buttons) =>
      buttons.map((button) => {
        const word = document.createRange();
        word.selectNodeContents(button);
        return word.getClientRects().length;
      }),
    );
    expect(lines, "three of the question, six of the answer").toEqual(Array(9).fill(1));
  });
});

test("everything works with the keyboard", async ({ chat, page, server }) => {
  server.answer(says("By keyboard."));
  await chat.open();
  await chat.apply.focus();
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press("Tab");
    if (await chat.human.evaluate((field) => field === document.activeElement)) break;
  }
  await expect(chat.human).toBeFocused();
  await page.keyboard.type("Hello");
  await page.keyboard.press("Tab");
  await expect(chat.send).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.log).toBeFocused();
  expect(server.chats).toHaveLength(1);
});

test("the state is announced, but not every token nor every tick", async ({ chat, page, server }) => {
  await chat.open();
  await chat.apply.click();
  await expect(chat.log).toHaveAttribute("aria-live", "off");
  // The check of the connection has a state of its own.
  await expect(page.locator("[data-part=doctor]")).toBeAttached();
  await expect(page.locator("[data-part=connection]")).toHaveAttribute("data-status", "connected");
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const live of document.querySelectorAll("[role=status]")) {
      new MutationObserver(() => heard.push(live.textContent ?? "")).observe(live, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    }
  });
  server.answer(says("0123456789".repeat(6).split(""), { perChunkMs: 10 }));
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  const heard: unknown = await page.evaluate("heard");
  expect(Array.isArray(heard) ? heard.length : 0).toBeLessThan(8);
});

import type { Page } from "@playwright/test";
import { role, thinking } from "../../support/chunks.ts";
import { expect, test } from "../../support/page.ts";
import { says, silentAfter } from "../../support/scenarios.ts";

const box = (page: Page) => page.getByRole("dialog");
const stateWord = (page: Page) => page.getByRole("button", { name: "What does this state mean?" });
const figuresWord = (page: Page) => page.getByRole("button", { name: "What do these figures mean?" });

test("The line of the state explains the state that it shows; Escape closes that, and the run goes on", async ({
  page,
  chat,
  server,
}) => {
  await chat.open();
  server.answer(silentAfter("Begun"));
  await chat.ask("Hi");
  await expect(chat.status).toHaveText(/^Answering/);
  await stateWord(page).click();
  await expect(box(page).locator("dt")).toHaveText(["Answering", "elapsed"]);
  await page.keyboard.press("Escape");
  await expect(box(page)).toBeHidden();
  await expect(chat.status).toHaveText(/^Answering/);
  await page.keyboard.press("Escape");
  await expect(chat.status).toHaveText(/^Stopped/);
  await stateWord(page).click();
  await expect(box(page)).toHaveText(/^StoppedYou ended the run/);
});

test("Below an answer, each figure is explained, those of its line and no others", async ({
  page,
  chat,
  server,
}) => {
  await chat.open();
  const asked = server.nextChat();
  await chat.ask("Hi");
  const exchange = await asked;
  exchange.send(role());
  exchange.send(thinking("Hm."));
  await expect(chat.status).toHaveText(/^Thinking/); // so that there is a time between the first token and the last
  await says("An answer of some length.", { perChunkMs: 20 })(exchange);
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.figures).toContainText("finish reason"); // shown once the answer is drawn
  await figuresWord(page).click();
  const terms = ["Done", "first token", "tokens/s", "tokens out", "in all", "finish reason", "≈", "thought"];
  await expect(box(page).locator("dt")).toHaveText(terms);
  await expect(chat.figures).not.toContainText("?");
  expect(await figuresWord(page).evaluate((button) => button.closest("[data-part=figures]"))).toBeNull();
});

test("In French after a change of language, from one button for each setting", async ({ page, chat }) => {
  await chat.openPlain();
  await page.locator("[name=language]").selectOption("fr");
  await chat.openConfiguration();
  await page.getByRole("button", { name: "Explication : Graine", includeHidden: true }).evaluate((button) => {
    button.closest("details")?.setAttribute("open", "");
  });
  await page.getByRole("button", { name: "Explication : Graine" }).click();
  await expect(box(page)).toHaveText(/^GraineLa valeur de départ du hasard\u00A0: /);
  const explained = await page
    .locator("#configuration [data-word]")
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("data-word")));
  expect(new Set(explained).size).toBe(17);
});

test("On paper there is none of it", async ({ page, chat, server }) => {
  await chat.open();
  server.answer(says("An answer."));
  await chat.ask("Hi");
  await expect(figuresWord(page)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(figuresWord(page)).toBeHidden();
});

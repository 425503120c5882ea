import type { Locator, Page } from "@playwright/test";
import { expectAxeFindsNothing } from "../../support/axe.ts";
import { modelsOf } from "../../support/models.ts";
import { startModelServer } from "../../support/model-server.ts";
import { expect, test } from "../../support/served-page.ts";

const ID = "SmolLM2-135M-Instruct-Q8_0";

/** Presses Tab until that has the focus. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(goal).toBeFocused();
}

test("with the keyboard alone the list is opened, the toy model is used, and it answers", async ({
  chat,
  page,
}) => {
  await chat.openPlain();
  await chat.baseURL.focus();
  await tabTo(page, page.locator("summary", { hasText: "Models in this browser" }));
  await page.keyboard.press("Enter");
  const models = modelsOf(page);
  const use = models.row("toy-chat").getByRole("button", { name: "Use Causette toy chat" });
  await expect(use).toBeVisible();
  await tabTo(page, use);
  await page.keyboard.press("Enter");
  await expect(models.state("toy-chat")).toHaveText(/^In use, loaded/, { timeout: 30_000 });
  await expect(models.row("toy-chat").getByRole("button", { name: /^Unload/ })).toBeFocused();
  await tabTo(page, chat.human);
  await page.keyboard.type("Who are you?");
  await page.keyboard.press("Enter");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toContainText(/\w{3}/);
});

test("axe finds nothing in the open list at 390 px, light and dark, and nothing is wider than the screen", async ({
  chat,
  page,
  hub,
}) => {
  const check = async (): Promise<void> => {
    await expectAxeFindsNothing(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  };
  await page.setViewportSize({ width: 390, height: 844 });
  await chat.openPlain();
  await chat.openConfiguration();
  const models = modelsOf(page);
  await models.unfold();
  await models.press(ID, "Download");
  await expect(models.row(ID)).toContainText("Download from huggingface.co?");
  await check();
  const release = hub.holdAfter(2_000_000);
  await models.press(ID, "Download");
  const bar = models.row(ID).getByRole("progressbar", { name: "Downloading SmolLM2 135M Instruct" });
  await expect(bar).toHaveAttribute("value", /0\.[1-9]/);
  await check();
  hub.cutAfter = 3_000_000;
  await models.press(ID, "Cancel");
  release();
  await models.press(ID, "Resume");
  await expect(models.failure(ID)).toContainText("huggingface.co failed or was lost");
  await check();
  await page.locator("[name=modelAddress]").fill("nonsense");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.locator("[name=modelAddress]")).toHaveAttribute("aria-invalid", "true");
  await check();
});

test.describe("in French", () => {
  test.use({ locale: "fr-FR" });

  test("offer, list and answer are in French", async ({ chat, page, hub }) => {
    const gone = await startModelServer();
    await gone.close();
    await chat.openPlain();
    await chat.openConfiguration();
    await page.getByRole("textbox", { name: "URL de base" }).fill(gone.baseURL);
    await page.getByRole("textbox", { name: "Humain" }).fill("Qui es-tu ?");
    await page.getByRole("button", { name: "Envoyer" }).click();
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("Un modèle jouet est livré avec cette page");
    await alert.getByRole("button", { name: "Répondre avec le modèle intégré" }).click();
    await expect(page.getByRole("region", { name: "Réponse" }).getByRole("status")).toHaveText(/^Terminé/, {
      timeout: 30_000,
    });
    await chat.openConfiguration();
    await page.getByText("Modèles dans ce navigateur").click();
    const models = modelsOf(page);
    await expect(models.state("toy-chat")).toHaveText(/^Utilisé, chargé · \d+ fils? d’exécution/);
    hub.refuseWith = 404;
    await models.press(ID, "Télécharger");
    await expect(models.row(ID)).toContainText("Télécharger depuis huggingface.co ? 4,39 Mo");
    await models.press(ID, "Télécharger");
    await expect(models.failure(ID)).toContainText(/huggingface\.co.*\(404\)/);
    await expect(models.failure(ID)).not.toContainText(/does|Check/);
    await expect(page.getByRole("button", { name: "Revenir à votre serveur" })).toBeVisible();
  });
});

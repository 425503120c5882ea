import { connectionsOf } from "../../support/connections-page.ts";
import { startLmStudio } from "../../support/lm-studio.ts";
import { loadedModel } from "../../support/lm-studio/models.ts";
import { expect, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";
import { windows1252 } from "../../unit/attachments/text/encoders.ts";

const CSV = "Prénom;Montant\r\nChloé;12,50 €\r\nŒuvre d’été;=1+1\r\n";

/** The text of the question in the last request. */
function questionOf(server: { readonly chats: readonly { readonly body: unknown }[] }): unknown {
  return JSON.parse(JSON.stringify(server.chats.at(-1)?.body)).messages.at(-1).content;
}

test("a French file from an old program is sent as the text that it is, and its chip says how it was encoded", async ({
  chat,
  page,
  server,
}) => {
  server.answer(says("Two lines."));
  await chat.open();
  await chat.human.fill("Sum it up.");
  await page
    .locator("[name=attachedFiles]")
    .setInputFiles({ name: "ventes `2`.csv", mimeType: "image/png", buffer: Buffer.from(windows1252(CSV)) });
  const chip = chat.prompt.getByRole("listitem").filter({ hasText: "ventes" });
  await expect(chip).toContainText(/≈ \d+ tokens/);
  await expect(chip).toContainText("Windows-1252");
  await chat.send.click();
  await expect(chat.status).toHaveText(/^Done/);
  const fenced = `ventes '2'.csv\n\`\`\`csv\n${CSV.replaceAll("\r\n", "\n")}\`\`\``;
  expect(questionOf(server)).toBe(`Sum it up.\n\n${fenced}`);
  await expect(chip).toBeHidden();
});

test("a file’s share of the context is told, and the gauge counts it", async ({ chat, page }) => {
  const studio = await startLmStudio({ cors: "any", models: [loadedModel("small", 2048)] });
  const part = connectionsOf(chat);
  await chat.openPlain();
  await chat.baseURL.fill(studio.baseURL);
  await chat.apply.click();
  await expect(part.contextUse).toHaveText("0 of 2,048 tokens");
  const file = { name: "a.log", mimeType: "", buffer: Buffer.from("a".repeat(4000)) };
  await page.locator("[name=attachedFiles]").setInputFiles(file);
  await expect(chat.prompt.getByRole("listitem")).toContainText("≈ 1,000 tokens · 49% of the context");
  await expect(part.contextUse).toHaveText("≈ 1,010 of 2,048 tokens");
  await studio.close();
});

test("files that are no text are refused with the reason, and a PDF with what to do", async ({
  chat,
  page,
}) => {
  await chat.open();
  const files = [
    { name: "report.txt", mimeType: "text/plain", buffer: Buffer.from("%PDF-1.7\n…") },
    { name: "sheet.csv", mimeType: "text/csv", buffer: Buffer.from("PK\x03\x04sheet") },
  ];
  await page.locator("[name=attachedFiles]").setInputFiles(files);
  await expect(chat.prompt).toContainText("report.txt is a PDF, which this page cannot read.");
  await expect(chat.prompt).toContainText("sheet.csv is no picture and no text");
  await expect(chat.prompt.getByRole("listitem")).toHaveCount(0);
});

test("a long paste becomes a file when one wants it, and is sent as one", async ({ chat, page, server }) => {
  const log = "12:00 started\n".repeat(400);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  server.answer(says("It started."));
  await chat.open();
  await page.evaluate((text) => navigator.clipboard.writeText(text), log);
  await chat.human.fill("What happened? ");
  await chat.human.press("Control+V");
  await expect(chat.human).toHaveValue(`What happened? ${log}`);
  await chat.prompt.getByRole("button", { name: "Attach as a file instead" }).click();
  await expect(chat.human).toHaveValue("What happened? ");
  await chat.human.press("Control+Z");
  await expect(chat.human).toHaveValue(`What happened? ${log}`);
  await expect(chat.prompt.getByRole("listitem")).toHaveCount(0);
  await chat.human.press("Control+Shift+Z");
  await expect(chat.prompt.getByRole("listitem")).toContainText("pasted.txt");
  await chat.send.click();
  await expect(chat.status).toHaveText(/^Done/);
  expect(questionOf(server)).toBe(`What happened? \n\npasted.txt\n\`\`\`\n${log}\`\`\``);
});

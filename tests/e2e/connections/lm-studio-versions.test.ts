import { standInModel } from "../../support/lm-studio/models.ts";
import { GEMMA, press, QWEN, row, test, unfold } from "../../support/lm-studio-page.ts";
import { expect } from "../../support/page.ts";

test("without a model the note says so, and LM Studio's message is shown after Send", async ({
  chat,
  openStudio,
}) => {
  const { part, studio } = await openStudio({ jit: false, models: [standInModel(QWEN)] }, false);
  await expect(part.modelNote).toContainText("No model is loaded in LM Studio.");
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Failed/);
  await expect(chat.alert).toContainText("No models loaded. Please load a model");
  expect(studio.chats).toHaveLength(1);
});

test("a required token is asked for, and everything works with it", async ({ chat, openStudio }) => {
  const { fold, part, studio } = await openStudio({ token: "lms-token-5521" }, false);
  await expect(part.connection).toHaveText(/key/i);
  await chat.apiKey.fill("lms-token-5521");
  await chat.apply.click();
  await expect(part.connection).toHaveAttribute("data-status", "connected");
  await unfold(fold);
  await press(fold, GEMMA, "Load");
  await expect(row(fold, GEMMA)).toContainText("Loaded in");
  await press(fold, GEMMA, "Use");
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  const load = studio.requests.find(({ method, path }) => method === "POST" && path.endsWith("/load"));
  expect(load?.headers.authorization).toBe("Bearer lms-token-5521");
});

test("version 0.3 is managed by commands, which the panel shows", async ({ chat, openStudio, page }) => {
  const { fold, part } = await openStudio({ version: "0.3" });
  await expect(part.contextUse).toContainText("of 8,192 tokens");
  await unfold(fold);
  await expect(fold).toContainText("that came with version 0.4.0");
  await row(fold, GEMMA)
    .getByRole("spinbutton", { name: /^Context length/ })
    .fill("4096");
  await expect(row(fold, GEMMA)).toContainText(`lms load ${GEMMA} --context-length 4096`);
  await expect(row(fold, QWEN)).toContainText(`lms unload ${QWEN}`);
  await fold.getByRole("textbox", { name: "Download by name" }).fill("meta/llama-3.2-3b");
  await expect(fold).toContainText("lms get meta/llama-3.2-3b");
  await expect(row(fold, GEMMA).getByRole("button", { name: /^Load / })).toBeHidden();
  await expect(page.locator("[data-part=lm-studio] progress")).toHaveCount(0);
  await chat.model.press("Alt+ArrowDown");
  await expect(part.models.getByRole("option", { name: /gemma-3-12b/ })).toContainText("up to 131,072");
});

test("an older one lists only names, and is managed by commands, too", async ({ chat, openStudio }) => {
  const { fold, part, studio } = await openStudio({ version: "old" });
  await unfold(fold);
  await expect(fold).toContainText("that came with version 0.4.0");
  await expect(row(fold, QWEN)).toContainText(QWEN);
  await expect(part.contextUse).toBeHidden();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^(Done|Failed)/);
  expect(studio.chats).toHaveLength(1);
});

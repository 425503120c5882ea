import { tooLittleMemory } from "../../support/lm-studio/answers.ts";
import { standInModel } from "../../support/lm-studio/models.ts";
import { GEMMA, press, QWEN, row, test, unfold } from "../../support/lm-studio-page.ts";
import { expect } from "../../support/page.ts";

const LLAMA = standInModel("meta/llama-3.2-3b", { sizeBytes: 2_000_000_000 });

test("models are listed with name, size and context; the loaded one says so", async ({ openStudio }) => {
  const { fold } = await openStudio();
  await unfold(fold);
  await expect(row(fold, QWEN)).toContainText("Qwen3 4B Instruct 2507");
  await expect(row(fold, QWEN)).toContainText("Loaded · context of 8,192 tokens, 32,768 possible");
  await expect(row(fold, GEMMA)).toContainText("12B · Q4_K_M · 8.15 GB · context up to 131,072 tokens");
  await expect(row(fold, GEMMA)).toContainText("vision");
  await expect(fold.getByRole("list", { name: "Embedding models: they can’t chat" })).toContainText(
    "Nomic Embed Text",
  );
});

test("a model is loaded with a context length, which the gauge follows, and unloaded again", async ({
  chat,
  openStudio,
}) => {
  const { fold, part, studio } = await openStudio();
  await expect(part.contextUse).toContainText("of 8,192 tokens");
  await unfold(fold);
  await row(fold, GEMMA)
    .getByRole("spinbutton", { name: /^Context length/ })
    .fill("16384");
  const load = studio.hold("load");
  await press(fold, GEMMA, "Load");
  const asked = await load.arrived;
  expect(asked.body).toEqual({ model: GEMMA, context_length: 16_384 });
  await expect(row(fold, GEMMA)).toContainText(/Loading Gemma 3 12B, \d+ s/);
  load.release();
  await expect(row(fold, GEMMA)).toContainText("Loaded in 3.2 s. Its weights take 8.15 GB of memory");
  await expect(row(fold, GEMMA)).toContainText("context of 16,384 tokens");

  await press(fold, GEMMA, "Use");
  await expect(chat.model).toHaveValue(GEMMA);
  await expect(part.contextUse).toContainText("of 16,384 tokens");
  await press(fold, GEMMA, "Unload");
  await expect(row(fold, GEMMA)).toContainText("Unloaded: its memory is free again.");
  expect(studio.models.find(({ key }) => key === GEMMA)?.instances).toEqual([]);
  await expect(part.contextUse).toBeHidden();
});

test("a context that the model can’t have is not requested", async ({ openStudio }) => {
  const { fold, studio } = await openStudio();
  await unfold(fold);
  const context = row(fold, GEMMA).getByRole("spinbutton", { name: /^Context length/ });
  await context.fill("200000");
  await press(fold, GEMMA, "Load");
  await expect(context).toHaveAccessibleDescription(/from 1 to 131,072/);
  expect(studio.requests.filter(({ path }) => path.endsWith("/load"))).toEqual([]);
});

test("a model that can’t be loaded shows LM Studio’s message", async ({ openStudio }) => {
  const { fold, studio } = await openStudio();
  await unfold(fold);
  const load = studio.hold("load");
  const { status, body } = tooLittleMemory(GEMMA);
  load.refuse(status, body);
  await press(fold, GEMMA, "Load");
  await expect(row(fold, GEMMA)).toContainText("LM Studio failed (500).");
  await expect(row(fold, GEMMA)).toContainText("stopped due to insufficient system resources");
  await expect(row(fold, GEMMA)).toContainText("unload another model or choose a shorter context");
  await press(fold, GEMMA, "Dismiss");
  await expect(row(fold, GEMMA)).not.toContainText("insufficient");
});

test("a model is downloaded by name, with progress, and is there afterwards", async ({ openStudio }) => {
  const { fold, studio } = await openStudio({ downloadable: [LLAMA] });
  await unfold(fold);
  await fold.getByRole("textbox", { name: "Download by name" }).fill(LLAMA.key);
  await fold.getByRole("button", { name: "Download", exact: true }).click();
  const item = fold.locator(`[data-download="${LLAMA.key}"]`);
  await expect(item).toContainText("0%");
  studio.download(LLAMA.key).to(500_000_000);
  await expect(item).toContainText("500 MB of 2 GB · 25%");
  await expect(item).toContainText("1 min left");
  await expect(item.getByRole("progressbar")).toHaveJSProperty("value", 0.25);
  studio.download(LLAMA.key).complete();
  await expect(item).toContainText("is on LM Studio’s disk");
  await expect(row(fold, LLAMA.key)).toBeVisible();
});

test("a download that is no longer watched says that it continues", async ({ openStudio }) => {
  const { fold, studio } = await openStudio({ downloadable: [LLAMA] });
  await unfold(fold);
  await fold.getByRole("textbox", { name: "Download by name" }).fill(LLAMA.key);
  await fold.getByRole("textbox", { name: "Download by name" }).press("Enter");
  const item = fold.locator(`[data-download="${LLAMA.key}"]`);
  await expect(item).toContainText("0%");
  await item.getByRole("button", { name: /^Cancel/ }).click();
  await expect(item).toContainText("The download continues: LM Studio lets no other program stop it");
  studio.download(LLAMA.key).to(1_000_000_000);
  await item.getByRole("button", { name: /^Watch again/ }).click();
  await expect(item).toContainText("50%");
  studio.download(LLAMA.key).fail();
  await expect(item).toContainText("LM Studio gave up the download.");
});

test("an unknown model shows LM Studio’s message", async ({ openStudio }) => {
  const { fold } = await openStudio();
  await unfold(fold);
  await fold.getByRole("textbox", { name: "Download by name" }).fill("no/such-model");
  await fold.getByRole("button", { name: "Download", exact: true }).click();
  const item = fold.locator('[data-download="no/such-model"]');
  await expect(item).toContainText("LM Studio does not know this model.");
  await expect(item).toContainText("Model 'no/such-model' not found");
});

test("the page warns of a model that Send would load; the model answers after a pause", async ({
  chat,
  openStudio,
}) => {
  const { part, studio } = await openStudio();
  await chat.model.fill(GEMMA);
  await chat.apply.click();
  await expect(part.modelNote).toContainText(`LM Studio will load “${GEMMA}” with your next question`);
  const loading = studio.hold("jit");
  await chat.ask("Hello");
  await loading.arrived;
  await expect(chat.status).not.toHaveText(/^(Done|Failed)/);
  await expect(chat.stop).toBeEnabled();
  loading.release();
  await expect(chat.status).toHaveText(/^Done/);
  await expect(part.modelNote).toBeHidden(); // it is loaded now
  await expect(part.contextUse).toContainText("of 4,096 tokens");
});

import { type Locator } from "@playwright/test";
import { connectionsOf, test as base } from "../support/connections-page.ts";
import { type LmStudioOptions, type LmStudioServer, startLmStudio } from "../support/lm-studio.ts";
import { tooLittleMemory } from "../support/lm-studio/answers.ts";
import { standInModel } from "../support/lm-studio/models.ts";
import { type Chat, expect } from "../support/page.ts";

const QWEN = "qwen/qwen3-4b-2507";
const GEMMA = "google/gemma-3-12b";
const LLAMA = standInModel("meta/llama-3.2-3b", { sizeBytes: 2_000_000_000 });

/** The page in front of an LM Studio; `answers` false where it refuses what the page asks first. */
type Open = (
  options?: LmStudioOptions,
  answers?: boolean,
) => Promise<{ studio: LmStudioServer; part: ReturnType<typeof connectionsOf>; fold: Locator }>;

const test = base.extend<{ openStudio: Open }>({
  openStudio: async ({ chat }, use) => {
    const started: LmStudioServer[] = [];
    await use(async (options = {}, answers = true) => {
      const studio = await startLmStudio({ cors: "any", ...options });
      started.push(studio);
      const part = connectionsOf(chat);
      await chat.openPlain();
      await chat.baseURL.fill(studio.baseURL);
      await chat.apply.click();
      if (answers) await expect(part.connection).toHaveAttribute("data-status", "connected");
      const fold = chat.configuration.locator("[data-part=lm-studio]");
      return { studio, part, fold };
    });
    for (const studio of started) await studio.close();
  },
});

async function unfold(fold: Locator): Promise<void> {
  await fold.getByText("LM Studio’s models").click();
}

const row = (fold: Locator, id: string): Locator => fold.locator(`[data-model="${id}"]`);
const press = (fold: Locator, id: string, word: string): Promise<void> =>
  row(fold, id)
    .getByRole("button", { name: new RegExp(`^${word} `) })
    .click();

/** Chooses a model, and takes it into use. */
async function use(chat: Chat, id: string): Promise<void> {
  await chat.model.fill(id);
  await chat.apply.click();
}

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

test("a context that the model can’t have is not asked for", async ({ openStudio }) => {
  const { fold, studio } = await openStudio();
  await unfold(fold);
  const context = row(fold, GEMMA).getByRole("spinbutton", { name: /^Context length/ });
  await context.fill("200000");
  await press(fold, GEMMA, "Load");
  await expect(context).toHaveAccessibleDescription(/from 1 to 131,072/);
  expect(studio.requests.filter(({ path }) => path.endsWith("/load"))).toEqual([]);
});

test("a model that can’t be loaded says why in LM Studio’s words", async ({ openStudio }) => {
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

test("a download that is no longer watched says that it goes on", async ({ openStudio }) => {
  const { fold, studio } = await openStudio({ downloadable: [LLAMA] });
  await unfold(fold);
  await fold.getByRole("textbox", { name: "Download by name" }).fill(LLAMA.key);
  await fold.getByRole("textbox", { name: "Download by name" }).press("Enter");
  const item = fold.locator(`[data-download="${LLAMA.key}"]`);
  await expect(item).toContainText("0%");
  await item.getByRole("button", { name: /^Cancel/ }).click();
  await expect(item).toContainText("The download goes on: LM Studio lets no other program stop it");
  studio.download(LLAMA.key).to(1_000_000_000);
  await item.getByRole("button", { name: /^Watch again/ }).click();
  await expect(item).toContainText("50%");
  studio.download(LLAMA.key).fail();
  await expect(item).toContainText("LM Studio gave up the download.");
});

test("a model that nobody has is said in LM Studio’s words", async ({ openStudio }) => {
  const { fold } = await openStudio();
  await unfold(fold);
  await fold.getByRole("textbox", { name: "Download by name" }).fill("no/such-model");
  await fold.getByRole("button", { name: "Download", exact: true }).click();
  const item = fold.locator('[data-download="no/such-model"]');
  await expect(item).toContainText("LM Studio does not know this model.");
  await expect(item).toContainText("Model 'no/such-model' not found");
});

test("a model that Send would load is warned of, not refused; it answers after a silence", async ({
  chat,
  openStudio,
}) => {
  const { part, studio } = await openStudio();
  await use(chat, GEMMA);
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

test("without a model the note says so, and what LM Studio says to a question is shown", async ({
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

test("a token that is wanted is asked for, and everything works with it", async ({ chat, openStudio }) => {
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
  const unlocked = studio.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/load"));
  expect(unlocked[0]?.headers.authorization).toBe("Bearer lms-token-5521");
});

test("version 0.3 is managed by commands, which the panel gives", async ({ chat, openStudio, page }) => {
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
  await expect(chat.status).not.toHaveText(/^Answering/);
  expect(studio.chats).toHaveLength(1);
});

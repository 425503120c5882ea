import { connectionsOf, test } from "../../support/connections-page.ts";
import { type LmStudioServer, startLmStudio } from "../../support/lm-studio.ts";
import { standInModel } from "../../support/lm-studio/models.ts";
import { type Chat, expect } from "../../support/page.ts";

const QWEN = "qwen/qwen3-4b-2507";
const GEMMA = "google/gemma-3-12b";

const lmTest = test.extend<{ studio: LmStudioServer }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing is needed
  studio: async ({}, use) => {
    const studio = await startLmStudio({ cors: "any" });
    await use(studio);
    await studio.close();
  },
});

/** Opens the page in front of this server, and waits until the list of models is there and all is asked. */
async function openAt(
  chat: Chat,
  { baseURL }: { baseURL: string },
): Promise<ReturnType<typeof connectionsOf>> {
  const part = connectionsOf(chat);
  await chat.openPlain();
  await chat.baseURL.fill(baseURL);
  await chat.apply.click();
  await expect(chat.model).toHaveAttribute("aria-controls", "model-listbox");
  await expect(part.connection).toHaveAttribute("data-status", "connected");
  return part;
}

lmTest("the list shows LM Studio's facts, with embedding models separately", async ({ chat, studio }) => {
  const part = await openAt(chat, studio);
  await chat.model.click();
  await chat.model.press("ArrowDown");
  const qwen = part.models.getByRole("option", { name: /^Qwen3 4B Instruct 2507/ });
  await expect(qwen).toContainText(QWEN);
  await expect(qwen).toContainText("loaded");
  await expect(qwen).toContainText("Q4_K_M");
  await expect(qwen).toContainText("2.5 GB");
  await expect(qwen).toContainText("8,192 of 32,768 tokens");
  const gemma = part.models.getByRole("option", { name: /^Gemma 3 12B/ });
  await expect(gemma).toContainText("up to 131,072 tokens");
  await expect(gemma).toContainText("vision");
  const embedding = part.models
    .getByRole("group", { name: "Embedding models (can’t chat)" })
    .getByRole("option");
  await expect(embedding).toHaveText(/Nomic Embed Text/);
  await expect(embedding).toHaveAttribute("aria-disabled", "true");
});

lmTest("it requests the models each time that it is opened", async ({ chat, studio }) => {
  const part = await openAt(chat, studio);
  await chat.model.click();
  await chat.model.press("ArrowDown");
  await expect(part.models.getByRole("option", { name: /^Gemma/ })).toBeVisible();
  await chat.model.press("Escape");
  await expect(part.models).toBeHidden();
  studio.models = [...studio.models, standInModel("mistral/new-one")];
  const asked = studio.requests.length;
  await chat.model.press("Alt+ArrowDown");
  await expect(part.models.getByRole("option", { name: /^mistral\/new-one/ })).toBeVisible();
  const paths = studio.requests.slice(asked).map(({ method, path }) => `${method} ${path}`);
  expect(new Set(paths)).toEqual(new Set(["GET /v1/models", "GET /api/v1/models"]));
});

lmTest("typing filters, and keys choose", async ({ chat, studio }) => {
  const part = await openAt(chat, studio);
  await chat.model.click();
  await chat.model.press("ArrowDown");
  await chat.model.pressSequentially("gem");
  const options = part.models.getByRole("option");
  await expect(options).toHaveCount(1);
  await chat.model.press("ArrowDown");
  await expect(options).toHaveAttribute("aria-selected", "true");
  const active = await chat.model.getAttribute("aria-activedescendant");
  await expect(options).toHaveAttribute("id", active ?? "none");
  await chat.model.press("Enter");
  await expect(chat.model).toHaveValue(GEMMA);
  await expect(part.models).toBeHidden();
  await expect(chat.model).toBeFocused();
  await expect(part.modelNote).toContainText(`LM Studio will load “${GEMMA}” with your next question`);
});

lmTest(
  "Escape closes the list and keeps what was typed, which is sent as it is",
  async ({ chat, page, studio }) => {
    const part = await openAt(chat, studio);
    await chat.model.click();
    await chat.model.pressSequentially("my own name");
    await expect(part.models).toBeHidden(); // nothing matches
    await expect(page.getByRole("banner")).toContainText(
      "Nothing matches. “my own name” is sent as you typed it.",
    );
    await chat.model.press("Escape");
    await expect(chat.model).toHaveValue("my own name");
    await chat.ask("Hello");
    await expect(chat.status).toHaveText(/^Done/);
    expect(studio.chats[0]?.body).toMatchObject({ model: "my own name" });
    await expect(part.modelNote).toContainText("LM Studio answers with the loaded model");
  },
);

lmTest("a click on a model chooses it, and the next prompt is sent to it", async ({ chat, studio }) => {
  const part = await openAt(chat, studio);
  await chat.page.locator("[data-action=show-models]").click();
  await part.models.getByRole("option", { name: /^Qwen3/ }).click();
  await expect(chat.model).toHaveValue(QWEN);
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  expect(studio.chats[0]?.body).toMatchObject({ model: QWEN });
});

test("a missing chosen model is reported, and the choice is left to the user", async ({ chat, server }) => {
  server.models = ["alpha", "beta"];
  const part = await openAt(chat, server);
  await chat.model.fill("beta");
  await chat.apply.click();
  await expect(part.modelNote).toBeHidden();
  server.models = ["alpha"];
  await chat.model.press("Alt+ArrowDown");
  await expect(part.modelNote).toContainText("“beta” is no longer on this server");
  await expect(chat.model).toHaveValue("beta");
  await chat.model.press("Alt+ArrowDown");
  await part.models.getByRole("option", { name: "alpha" }).click();
  await expect(part.modelNote).toBeHidden();
});

test("each profile keeps the model that was chosen last, also after a reload", async ({
  chat,
  page,
  server,
}) => {
  server.models = ["alpha", "beta"];
  const part = await openAt(chat, server);
  const choose = async (name: string): Promise<void> => {
    await chat.model.press("Alt+ArrowDown");
    await part.models.getByRole("option", { name }).click();
    await chat.apply.click();
  };
  await choose("alpha");
  await part.openProfiles();
  await part.addProfile("Second");
  await choose("beta");
  await page.reload();
  await chat.openConfiguration();
  await expect(part.profile.locator("option:checked")).toHaveText("Second");
  await expect(chat.model).toHaveValue("beta");
  await part.profile.selectOption({ label: "Default" });
  await expect(chat.model).toHaveValue("alpha");
  await part.profile.selectOption({ label: "Second" });
  await expect(chat.model).toHaveValue("beta");
});

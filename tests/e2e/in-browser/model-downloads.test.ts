import { KNOWN_MODELS } from "../../../src/in-browser/model/known-models.ts";
import { modelsOf } from "../../support/models.ts";
import { expect, test } from "../../support/served-page.ts";

const ID = "SmolLM2-135M-Instruct-Q8_0";
const URL_OF_MODEL = KNOWN_MODELS.find(({ id }) => id === ID)?.url ?? "";
const HALF = 2_000_000;

/** Runs in the page: the bytes of a model that lie in the browser's private file system. */
async function storedBytes(id: string): Promise<number> {
  const root = await navigator.storage.getDirectory();
  const models = await root.getDirectoryHandle("causette-models");
  let bytes = 0;
  for await (const folder of models.values()) {
    if (!(folder instanceof FileSystemDirectoryHandle) || folder.name !== id) continue;
    for await (const file of folder.values()) {
      // beside the bytes lies what is known of them
      if (file instanceof FileSystemFileHandle && !file.name.endsWith(".json"))
        bytes += (await file.getFile()).size;
    }
  }
  return bytes;
}

test("nothing is downloaded without a request; size and free space are shown before", async ({
  chat,
  page,
  hub,
}) => {
  await chat.openPlain();
  const models = modelsOf(page);
  await models.unfold();
  expect(hub.requests).toEqual([]);
  await models.press(ID, "Download");
  await expect(models.row(ID)).toContainText(
    /Download from huggingface\.co\? 4\.39 MB \(4,390,112 bytes\).*room for/,
  );
  expect(hub.requests.map(({ url }) => new URL(url).pathname)).toEqual([
    "/api/models/bartowski/SmolLM2-135M-Instruct-GGUF/tree/main",
  ]);
  await models.press(ID, "Cancel");
  await expect(models.row(ID).getByRole("button", { name: /^Download/ })).toBeVisible();
});

test("a download is cancelled, resumed after a reload, used, kept when its source is gone, and deleted", async ({
  chat,
  page,
  hub,
}) => {
  await chat.openPlain();
  const models = modelsOf(page);
  await models.unfold();
  const release = hub.holdAfter(HALF);
  await models.download(ID);
  await expect(models.row(ID).getByRole("progressbar")).toHaveAttribute("value", /0\.[1-9]/);
  await models.press(ID, "Cancel");
  release();
  await expect(models.state(ID)).toHaveText(/of 4\.39 MB have come; the rest is missing/);
  const stored = await page.evaluate(storedBytes, ID);

  await page.reload();
  await models.unfold();
  await models.press(ID, "Resume");
  await expect(models.row(ID).getByRole("button", { name: /^Use/ })).toBeVisible();
  expect(stored).toBeGreaterThan(0);
  expect(hub.requests.at(-1)).toMatchObject({ range: `bytes=${stored}-`, status: 206 }); // just what was missing
  await expect(page.locator("[data-part=space]")).toContainText("The models take 4.39 MB");

  hub.refuseWith = 503; // the source is gone
  await page.reload();
  const asked = hub.requests.length;
  await models.unfold();
  await models.press(ID, "Use");
  await expect(models.state(ID)).toHaveText(/^In use, loaded/, { timeout: 30_000 });
  await chat.ask("Who are you?");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toContainText(/\w{3}/);
  expect(hub.requests).toHaveLength(asked);

  await models.press(ID, "Unload");
  await models.press(ID, "Delete");
  await expect(models.row(ID)).toContainText("Delete 4.39 MB for good?");
  await models.press(ID, "Delete");
  await expect(models.row(ID).getByRole("button", { name: /^Download/ })).toBeVisible();
  await expect(page.locator("[data-part=space]")).not.toContainText("The models take");
  expect(await page.evaluate(storedBytes, ID)).toBe(0);
});

test("a broken download is detected by its checksum, reported, and fixed", async ({ chat, page, hub }) => {
  await chat.openPlain();
  const models = modelsOf(page);
  await models.unfold();
  const whole = hub.bytes;
  hub.bytes = whole.with(3_000_000, (whole[3_000_000] ?? 0) ^ 1);
  await models.download(ID);
  await expect(models.failure(ID)).toContainText("is not the file that was promised");
  hub.bytes = whole;
  await models.press(ID, "Try again");
  await expect(models.row(ID).getByRole("button", { name: /^Use/ })).toBeVisible();
});

test("a lost connection is reported, and Try again completes the download", async ({ chat, page, hub }) => {
  await chat.openPlain();
  const models = modelsOf(page);
  await models.unfold();
  hub.cutAfter = HALF;
  await models.download(ID);
  await expect(models.failure(ID)).toContainText("The connection to huggingface.co failed or was lost");
  hub.cutAfter = undefined;
  await models.press(ID, "Try again");
  await expect(models.row(ID).getByRole("button", { name: /^Use/ })).toBeVisible();
});

test("other addresses and files from disk are accepted, and files that are not models are rejected", async ({
  chat,
  page,
  hub,
}) => {
  await chat.openPlain();
  const models = modelsOf(page);
  await models.unfold();
  await page.getByRole("textbox", { name: "Address of a .gguf file" }).fill(`${URL_OF_MODEL}?download=true`);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(models.row(ID)).toContainText("Download from huggingface.co?"); // which moves Cancel
  await models.press(ID, "Cancel");
  const files = page.locator("[name=modelFile]");
  await files.setInputFiles({ name: "mine.gguf", mimeType: "", buffer: Buffer.from(hub.bytes) });
  await models.press("mine", "Use");
  await expect(models.state("mine")).toHaveText(/^In use, loaded/, { timeout: 30_000 });
  await files.setInputFiles({ name: "notes.gguf", mimeType: "", buffer: Buffer.from("no model at all") });
  await expect(models.failure("notes")).toContainText("is not a GGUF file");
  hub.refuseWith = 404;
  await models.download(ID);
  await expect(models.failure(ID)).toContainText("does not hand out the file (404)");
});

test("a full disk is reported with its numbers, and nothing is stored", async ({ chat, page }) => {
  await page.addInitScript(() => {
    navigator.storage.estimate = () => Promise.resolve({ usage: 0, quota: 1_000_000 });
  });
  await chat.openPlain();
  const models = modelsOf(page);
  await models.unfold();
  await models.press(ID, "Download");
  await expect(models.row(ID)).toContainText("delete another model first");
  await models.press(ID, "Download");
  await expect(models.failure(ID)).toContainText("The model needs 4.39 MB");
  await expect(models.state(ID)).toBeHidden(); // nothing of it is kept
});

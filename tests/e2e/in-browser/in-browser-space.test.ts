import { modelsOf } from "../../support/models.ts";
import { says } from "../../support/scenarios.ts";
import { expect, test } from "../../support/served-page.ts";

const ID = "SmolLM2-135M-Instruct-Q8_0";
const HALF = 2_000_000;

test("too little memory is reported, and a server still answers", async ({ chat, page, server }) => {
  server.answer(says("Here."));
  await page.addInitScript(() => {
    // Init scripts don't run in workers, so what the engine's worker begins with is put before its code.
    const full = `WebAssembly.Memory = function () { throw new RangeError("WebAssembly.Memory(): could not allocate memory"); };\n`;
    const createURL = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => {
      const isScript = file instanceof Blob && file.type.includes("javascript");
      return createURL(isScript ? new Blob([full, file], { type: file.type }) : file);
    };
  });
  await chat.openPlain();
  await chat.baseURL.fill("browser");
  await chat.ask("Who are you?");
  await expect(chat.alert).toContainText("There is not enough memory for toy-chat", { timeout: 30_000 });
  await expect(chat.alert).toContainText("choose a smaller model");
  await chat.baseURL.fill(server.baseURL);
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
});

test("a disk that fills up during a download is reported, and Try again completes it once there is space", async ({
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
  const { origin } = new URL(page.url());
  const browser = await page.context().newCDPSession(page);
  await browser.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 3_000_000 });
  release();
  await expect(models.failure(ID)).toContainText("The model needs");
  await expect(models.failure(ID)).toContainText("make room on the disk");
  await browser.send("Storage.overrideQuotaForOrigin", { origin });
  await models.press(ID, "Try again");
  await expect(models.row(ID).getByRole("button", { name: /^Use/ })).toBeVisible();
});

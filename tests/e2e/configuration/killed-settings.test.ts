import { keptText, readKept } from "../../support/kept.ts";
import { expect, test } from "../../support/killable-test.ts";

test("a browser that is killed right after a setting was changed has it after the next start", async ({
  launch,
  server,
}) => {
  const { chat, kill } = await launch();
  await chat.open();
  await chat.temperature.fill("0.3");
  await chat.page.getByRole("combobox", { name: /^Lang/ }).selectOption("fr");
  await expect
    .poll(async () => JSON.stringify(await readKept(chat.page, "causette.settings")))
    .toMatch(/"0\.3"[^]*"fr"|"fr"[^]*"0\.3"/);
  await kill();

  const again = await launch();
  await again.chat.openPlain();
  await expect(again.chat.page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(again.chat.page.locator("[name=baseURL]")).toHaveValue(server.baseURL);
  await expect(again.chat.page.locator("[name=temperature]")).toHaveValue("0.3");
});

test("what was typed and not sent is there after the browser was killed", async ({ launch }) => {
  const { chat, kill } = await launch();
  await chat.open();
  await chat.system.fill("Be brief.");
  await chat.human.fill("Half a question");
  await expect.poll(() => keptText(chat.page, "drafts")).toContain("Half a question");
  await kill();

  const again = await launch();
  await again.chat.openPlain();
  await expect(again.chat.human).toHaveValue("Half a question");
  await expect(again.chat.system).toHaveValue("Be brief.");
});

import { started } from "../../support/page.ts";
import { expect } from "@playwright/test";
import { test as base } from "../../support/served-page.ts";
import { welcomeOf } from "../../support/welcome.ts";

/** Served, and without a server at the usual address. */
const test = base.extend<object, object>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const { args = [] } = launchOptions;
      await use({
        ...launchOptions,
        args: [...args, "--host-resolver-rules=MAP 127.0.0.1:1234 127.0.0.1:1"],
      });
    },
    { scope: "worker" },
  ],
});

test("Two clicks from the first opening to the first words of the built-in model", async ({ chat, page }) => {
  const { architect, builtIn, group } = welcomeOf(page);
  await chat.openPlain();
  await started(page);
  await architect.click();
  await builtIn.click();
  await expect(group).toBeHidden();
  await expect(chat.log).toBeFocused();
  await expect(chat.answer).toContainText(/\w{3}/, { timeout: 60_000 });
  await expect(chat.log.getByRole("article", { name: "You" })).toContainText("Why would one use Docker?");
  await expect(chat.status).toHaveText(/^Done/, { timeout: 60_000 });
});

test("With an empty prompt, the built-in model answers the first preset", async ({ chat, page }) => {
  await chat.openPlain();
  await chat.system.fill("Be brief.");
  await welcomeOf(page).builtIn.click();
  await expect(chat.log.getByRole("article", { name: "You" })).toContainText("I dreamt");
  await expect(chat.answer).toContainText(/\w{3}/, { timeout: 60_000 });
  await expect(chat.system).toHaveValue("Be brief.");
});

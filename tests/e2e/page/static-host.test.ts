import { createServer } from "node:http";
import sirv from "sirv";
import { listen } from "../../../scripts/listen.mjs";
import { expect, test as base } from "../../support/page.ts";

/** The committed page and its assets as any static host serves them: no header of ours, the libraries from esm.sh. */
const test = base.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing is needed
  pageURL: async ({}, use) => {
    const files = sirv(".", { dev: true });
    const server = createServer((request, response) => files(request, response));
    await use(`http://127.0.0.1:${await listen(server)}/`);
    server.close();
    server.closeAllConnections();
  },
});

test("the committed page on a static host answers with the built-in model, with one thread", async ({
  chat,
  outside,
}) => {
  await chat.openPlain();
  await chat.preset.selectOption("architect");
  await chat.send.click();
  expect(outside.tunnels.join()).not.toContain("wllama");
  await chat.alert.getByRole("button", { name: "Answer with the built-in model" }).click();
  await expect(chat.status).toHaveText(/^Done/, { timeout: 60_000 });
  await expect(chat.answer).toContainText("Docker");
  await chat.configuration.getByText("Models in this browser").click();
  await expect(chat.configuration.locator("[data-model=toy-chat] [data-part=state]")).toHaveText(
    /loaded · 1 thread/,
  );
});

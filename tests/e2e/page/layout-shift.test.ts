import { role, text, thinking } from "../../support/chunks.ts";
import { connection, doctor, expect, SIZES, started, status, test } from "../../support/layout-shift-test.ts";
import { LONG_ANSWER, tokensOf } from "../../support/long-answer.ts";
import { startModelServer } from "../../support/model-server.ts";
import { refuses } from "../../support/odd-scenarios.ts";
import { says } from "../../support/scenarios.ts";

for (const viewport of SIZES) {
  test.describe(`${viewport.width}×${viewport.height}`, () => {
    const isWide = viewport.width >= 1024;
    test.use({ viewport });

    for (const locale of ["en-GB", "fr-FR"]) {
      test.describe(locale, () => {
        test.use({ locale });
        test("nothing jumps while the page opens", async ({ page, pageURL, usual, hold }) => {
          await page.goto(pageURL);
          await started(page);
          await expect(page.locator("[data-part=server-note]")).not.toBeEmpty();
          await hold("opening without a server");
          const server = await startModelServer({ port: usual[1234] });
          await expect(connection(page)).toHaveAttribute("data-status", "connected");
          await expect(page.locator("[data-part=ways]")).toBeHidden();
          await hold("the server comes up");
          await page.reload();
          await started(page);
          await expect(connection(page)).toHaveAttribute("data-status", "connected");
          await hold("opening with a server");
          server.answer(says(LONG_ANSWER.slice(0, 3000)));
          await page.locator("[name=human]").fill("A question");
          await page.locator("[data-action=send]").click();
          await status(page, "done");
          await page.locator("[name=theme]").selectOption("dark");
          await page.evaluate(() => localStorage.setItem("causette.columns", "45"));
          await page.reload();
          await started(page);
          await expect(connection(page)).toHaveAttribute("data-status", "connected");
          await expect(page.locator("[data-typeset]").last()).toBeInViewport();
          await hold("opening again, with a conversation, a theme and a share of the columns");
          await server.close();
        });
      });
    }

    test("nothing jumps when a check or a run fails, or another server is applied", async ({
      chat,
      page,
      usual,
      server,
      hold,
    }) => {
      await chat.openPlain();
      await expect(page.locator("[data-part=server-note]")).not.toBeEmpty();
      await hold("opening");
      await chat.openConfiguration();
      await expect(doctor(page)).toHaveAttribute("data-result", "failed");
      await hold("opening the Configuration with a failed check", isWide);
      await chat.baseURL.fill(`http://127.0.0.1:${usual[8080]}/v1`);
      await chat.apply.click();
      await expect(doctor(page)).toContainText(`127.0.0.1:${usual[8080]}`);
      await expect(connection(page)).toHaveAttribute("data-status", "fault");
      await hold("Apply of an address where nothing listens");
      await chat.baseURL.fill(server.baseURL);
      await chat.apply.click();
      await expect(connection(page)).toHaveAttribute("data-status", "connected");
      await expect(page.locator("[data-part=ways]")).toBeHidden();
      await hold("Apply of the address of a server");
      for (const [key, result] of [
        [undefined, "passed"],
        ["secret", "failed"],
      ] as const) {
        server.requireKey(key);
        await page.getByRole("button", { name: "Check the connection" }).click();
        await expect(doctor(page)).toHaveAttribute("data-result", result);
        await hold(`a check that has ${result}, in the open panel`);
      }
      server.requireKey(undefined);
      await chat.closeConfiguration();
      await hold("shutting the Configuration", isWide);
      server.answer(refuses(500, "boom ".repeat(100)));
      await chat.ask("A question");
      await status(page, "failed");
      await hold("a run that fails");
      server.answer(says("A short answer."));
      await chat.ask("A question");
      await status(page, "done");
      await hold("an answer after a failure");
      await server.close();
      await chat.ask("A question");
      await status(page, "failed");
      await expect(connection(page)).toHaveAttribute("data-status", "fault");
      await hold("a run without its server");
    });

    test("nothing jumps while 5,000 tokens stream", async ({ chat, page, server, hold }) => {
      const tokens = tokensOf(LONG_ANSWER);
      expect(tokens.length).toBeGreaterThan(5000);
      await chat.open();
      await chat.closeConfiguration();
      await expect(connection(page)).toHaveAttribute("data-status", "connected");
      await hold("connecting", isWide);
      // The libraries for formulas and code are loaded with the first ones.
      server.answer(says("So $x^2$:\n\n```ts\nlet a = 1;\n```\n"));
      await chat.ask("A formula");
      await status(page, "done");
      await expect(chat.answer.locator(".hljs-keyword, [class^=hljs-]").first()).toBeVisible();
      await expect(chat.answer.locator("[data-typeset]")).toBeVisible();
      await hold("a first answer, with the libraries");
      const asked = server.nextChat();
      await chat.ask("Write much");
      const exchange = await asked;
      exchange.send(role());
      exchange.send(thinking("Hm, let me think."));
      for (const token of tokens.slice(0, 100)) exchange.send(text(token));
      await status(page, "answering");
      await hold("the beginning of an answer");
      const usage = { prompt_tokens: 10, completion_tokens: tokens.length, total_tokens: tokens.length + 10 };
      await says(tokens.slice(100), { perChunkMs: 1, usage })(exchange);
      await status(page, "done");
      await expect(chat.answer.locator("[data-typeset]").last()).toBeInViewport();
      await hold("5,000 tokens");
    });
  });
}

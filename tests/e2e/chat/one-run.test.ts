import { expect, test } from "../../support/page.ts";
import { refuses } from "../../support/odd-scenarios.ts";
import { says, silentAfter } from "../../support/scenarios.ts";

test.describe("one run at a time", () => {
  for (const [name, press] of [
    ["a double click", async ({ chat }) => chat.send.dblclick()],
    [
      "Enter and a click at the place of Send",
      async ({ chat, page }) => {
        const box = await chat.send.boundingBox();
        await chat.human.press("Enter");
        if (box !== null) await page.mouse.click(box.x + 5, box.y + 5);
      },
    ],
    [
      "Enter held down",
      async ({ chat, page }) => {
        await chat.human.focus();
        await page.keyboard.down("Enter");
        for (let repeat = 0; repeat < 20; repeat += 1) await page.keyboard.down("Enter");
        await page.keyboard.up("Enter");
      },
    ],
  ] as const satisfies readonly (readonly [
    string,
    (at: Pick<Parameters<Parameters<typeof test>[2]>[0], "chat" | "page">) => Promise<void>,
  ])[]) {
    for (const [pace, scenario] of [
      ["a fast", says("Quick.")],
      ["a slow", silentAfter("Slow")],
      ["a failing", refuses(500, "boom")],
    ] as const) {
      // A click after a run that has ended already is a new wish, and one during it is a click at Stop.
      if (name === "Enter and a click at the place of Send" && pace !== "a slow") continue;
      test(`${name} makes one request, with ${pace} answer`, async ({ chat, page, server }) => {
        await chat.open();
        await chat.ask("Load LangChain, so that the next answer is as fast as it can be.");
        await expect(chat.status).toHaveText(/^Done/);
        server.answer(scenario);
        await chat.human.fill("Hello");
        const ended = page.waitForFunction(() => document.querySelectorAll("article").length > 2);
        await press({ chat, page });
        await ended;
        await expect(chat.status).toHaveText(/^(Answering|Done|Failed|Stopped)/);
        await expect(chat.log.getByRole("article")).toHaveCount(4);
        // A stop at once can come before the request.
        const isStopped = (await chat.status.textContent())?.startsWith("Stopped") === true;
        const isUnsent = isStopped && server.chats.length === 1;
        expect(server.chats).toHaveLength(isUnsent ? 1 : 2);
        await expect(chat.send.or(chat.stop)).toHaveCount(1);
      });
    }
  }
});

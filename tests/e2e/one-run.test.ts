import { expect, test } from "../support/page.ts";
import { says, silentAfter } from "../support/scenarios.ts";

test.describe("one run at a time", () => {
  for (const [name, press] of [
    ["a double click", async ({ chat }) => chat.send.dblclick()],
    [
      "Enter and a click",
      async ({ chat, page }) => {
        await chat.human.press("Enter");
        const box = await chat.send.boundingBox();
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
    ] as const) {
      test(`${name} makes one request, with ${pace} answer`, async ({ chat, page, server }) => {
        server.answer(scenario);
        await chat.open();
        await chat.human.fill("Hello");
        await press({ chat, page });
        await expect(chat.status).toHaveText(/^(Answering|Done)/);
        await expect(chat.answer).toHaveText(/Quick|Slow/);
        expect(server.chats).toHaveLength(1);
        const usable = await Promise.all([chat.send.isEnabled(), chat.stop.isEnabled()]);
        expect(usable.filter(Boolean)).toHaveLength(1);
      });
    }
  }
});

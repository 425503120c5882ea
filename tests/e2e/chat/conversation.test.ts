import { conversationsOf } from "../../support/conversations.ts";
import { role, text } from "../../support/chunks.ts";
import { keptText } from "../../support/kept.ts";
import { expect, test } from "../../support/page.ts";
import { begin, says, silentAfter } from "../../support/scenarios.ts";

test("a further Send adds a turn, and sends the earlier ones along with the system prompt once", async ({
  chat,
  server,
}) => {
  await chat.open();
  await chat.system.fill("Be kind.");
  server.answer(says("Hello Ann."));
  await chat.ask("I am Ann.");
  await expect(chat.status).toHaveText(/^Done/);
  server.answer(says("Ann."));
  await chat.ask("Who am I?");
  await expect(chat.log.getByRole("article", { name: "Assistant" })).toHaveCount(2);
  await expect(chat.answer).toHaveText("Ann.");
  expect(server.chats[1]?.body).toMatchObject({
    messages: [
      { role: "system", content: "Be kind." },
      { role: "user", content: "I am Ann." },
      { role: "assistant", content: "Hello Ann." },
      { role: "user", content: "Who am I?" },
    ],
  });
});

test("the exchange survives a reload and can be continued", async ({ chat, server, page }) => {
  await chat.open();
  server.answer(says("Hello Ann."));
  await chat.ask("I am Ann.");
  await expect(chat.status).toHaveText(/^Done/);
  const figures = await chat.figures.textContent();
  await page.reload();
  await expect(chat.answer).toHaveText("Hello Ann.");
  await expect(chat.figures).toHaveText(figures ?? "");
  await expect(chat.status).toHaveText("Ready");
  await chat.ask("Who am I?");
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats[1]?.body).toMatchObject({ messages: { length: 3 } });
});

test("what had arrived when the page was reloaded during an answer is restored", async ({
  chat,
  server,
  page,
}) => {
  await chat.open();
  server.answer(silentAfter("Half of it"));
  await chat.ask("Tell me");
  await expect(chat.answer).toHaveText("Half of it");
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(chat.answer).toHaveText("Half of it");
  await expect(chat.log).toContainText("Incomplete");
});

test("New conversation starts over, and the one before it is kept", async ({ chat, server, page }) => {
  await chat.open();
  server.answer(says("Hello Ann."));
  await chat.ask("I am Ann.");
  await expect(chat.status).toHaveText(/^Done/);
  await chat.response.getByRole("button", { name: "New conversation" }).click();
  await expect(chat.log.getByRole("article")).toHaveCount(0);
  await expect(chat.response).toContainText("A little chat");
  await expect(chat.status).toHaveText("Ready");
  await expect(chat.human).toBeFocused();
  server.answer(says("Hello."));
  await chat.ask("Fresh");
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats[1]?.body).toMatchObject({ messages: { length: 1 } });
  const list = conversationsOf(page);
  await list.open();
  await list.choose("I am Ann.");
  await expect(chat.answer).toHaveText("Hello Ann.");
});

test("two tabs do not overwrite each other's exchange", async ({ chat, server, page, context, pageURL }) => {
  await chat.open();
  server.answer(says("In the first tab."));
  await chat.ask("One");
  await expect(chat.status).toHaveText(/^Done/);
  await expect.poll(() => keptText(page)).toContain("In the first tab.");
  const second = await context.newPage();
  await second.goto(pageURL);
  await expect(second.getByRole("article")).toHaveCount(2);
  await second.getByRole("button", { name: "New conversation" }).click();
  await expect(second.getByRole("article")).toHaveCount(0);
  await second.close();
  await page.reload();
  await expect(chat.answer).toHaveText("In the first tab.");
});

/** Whether a box is not being scrolled: a smooth scroll moves it in each frame. */
async function isStill(box: Element): Promise<boolean> {
  const before = box.scrollTop;
  for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
  return box.scrollTop === before;
}

test.describe("the view follows the end", () => {
  const lines = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, index) => `Line ${from + index}\n`).join("");

  for (const [name, leave] of [
    [
      "the wheel",
      async ({ page, chat }) => {
        await chat.log.hover();
        await page.mouse.wheel(0, -120);
      },
    ],
    [
      "PageUp",
      async ({ chat }) => {
        await chat.log.focus();
        await chat.log.press("PageUp");
      },
    ],
  ] as const satisfies readonly (readonly [
    string,
    (at: Pick<Parameters<Parameters<typeof test>[2]>[0], "chat" | "page">) => Promise<void>,
  ])[]) {
    test(`only while the user is at the end: ${name} stops following, the button resumes it`, async ({
      chat,
      page,
      server,
    }) => {
      await chat.open();
      const asked = server.nextChat();
      await chat.ask("Count");
      const exchange = await asked;
      begin(exchange, lines(0, 200));
      await expect(chat.answer).toContainText("Line 199");
      await expect(chat.answer.locator(".plain")).toHaveCount(0); // drawn as Markdown
      const top = () => chat.log.evaluate(({ scrollTop }) => scrollTop);
      const fromEnd = () => chat.log.evaluate((box) => box.scrollHeight - box.clientHeight - box.scrollTop);
      await expect.poll(fromEnd).toBeLessThan(5);

      await leave({ chat, page });
      await expect.poll(fromEnd).toBeGreaterThan(20);
      const jump = chat.response.getByRole("button", { name: "Jump to the end" });
      await expect(jump).toBeVisible();
      await expect.poll(() => chat.log.evaluate(isStill)).toBe(true); // PageUp scrolls smoothly
      const left = await top();
      exchange.send(text(lines(200, 400)));
      await expect(chat.answer).toContainText("Line 399");
      expect(Math.abs((await top()) - left)).toBeLessThan(200);
      await expect.poll(fromEnd).toBeGreaterThan(500);

      await jump.click();
      await expect.poll(fromEnd).toBeLessThan(5);
      exchange.send(text(lines(400, 600)));
      await expect(chat.answer).toContainText("Line 599");
      await expect.poll(fromEnd).toBeLessThan(5);
      await expect(jump).toBeHidden();
    });
  }

  test("and nothing moves when the stream ends", async ({ chat, server }) => {
    await chat.open();
    const asked = server.nextChat();
    await chat.ask("Count");
    const exchange = await asked;
    exchange.send(role());
    exchange.send(text(lines(0, 200)));
    await expect(chat.answer).toContainText("Line 199");
    await expect(chat.answer.locator(".plain")).toHaveCount(0); // drawn as Markdown
    await expect
      .poll(() => chat.log.evaluate((box) => box.scrollHeight - box.clientHeight - box.scrollTop))
      .toBeLessThan(5);
    const place = () =>
      chat.log.evaluate((box) => [
        box.scrollTop,
        box.clientHeight,
        box.lastElementChild?.getBoundingClientRect().top,
      ]);
    const before = await place();
    await says([])(exchange);
    await expect(chat.status).toHaveText(/^Done/);
    await expect(chat.log.getByRole("article").last()).toHaveAttribute("data-drawn");
    expect(await place()).toEqual(before);
  });
});

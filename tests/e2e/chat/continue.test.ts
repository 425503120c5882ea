import { articles, button, lastSent, place } from "../../support/branches.ts";
import { expect, test } from "../../support/page.ts";
import { refuses } from "../../support/odd-scenarios.ts";
import { cutShort, says } from "../../support/scenarios.ts";

const FLAGS = { continue_final_message: true, add_generation_prompt: false };
/** Cut inside a fence, a word and an emoji of two code units. */
const WHOLE = "Look:\n\n```js\nconst a = 1;\nconst b = 2;\n```\n\nThat was extraordinary 🌊, **wasn’t** it?";

for (const at of [
  WHOLE.indexOf("= 1"),
  WHOLE.indexOf("ordinary"),
  WHOLE.indexOf("🌊"),
  WHOLE.indexOf("n’t**"),
]) {
  test(`what is continued after ${at} characters is the text that was not cut`, async ({ chat, server }) => {
    await chat.open();
    server.answer(says(WHOLE));
    await chat.ask("Show me");
    await expect(chat.status).toHaveText(/^Done/);
    await expect(chat.answer.locator(".hljs-number")).toHaveCount(2);
    await expect(articles(chat).last()).toHaveAttribute("data-drawn");
    const uncut = await chat.answer.innerHTML();

    server.answer(cutShort(WHOLE.slice(0, at)));
    await button(chat.log.getByRole("article").last(), "Regenerate").click();
    await expect(chat.status).toHaveText(/^Cut/);
    server.answer(says([...WHOLE.slice(at)]));
    await button(articles(chat).last(), "Continue").click();
    await expect(chat.status).toHaveText(/^Done/);
    await expect(chat.log).toBeFocused();
    expect(server.chats.at(-1)?.body).toMatchObject(FLAGS);
    expect(lastSent(server)).toEqual(["u: Show me", `a: ${WHOLE.slice(0, at)}`]);
    await expect(place(articles(chat).last())).toContainText("2 / 2");
    await expect.poll(() => chat.answer.innerHTML()).toBe(uncut);
    await expect(button(articles(chat).last(), "Continue")).toBeHidden();
  });
}

test("a server that refuses the fields is asked without them, also the next time", async ({
  chat,
  server,
}) => {
  await chat.open();
  server.answer(cutShort("The sea"));
  await chat.ask("What is it?");
  await expect(chat.status).toHaveText(/^Cut/);
  const refusal = refuses(400, { error: { message: "continue_final_message: unknown field" } });
  server.answer((exchange) => {
    const hasFields = JSON.stringify(exchange.request.body).includes("continue_final_message");
    return (hasFields ? refusal : cutShort(" is"))(exchange);
  });
  await button(articles(chat).last(), "Continue").click();
  await expect(chat.answer).toHaveText("The sea is");
  await expect(chat.status).toHaveText(/^Cut/);
  expect(server.chats[1]?.body).toMatchObject(FLAGS);
  expect(server.chats[2]?.body).not.toHaveProperty("continue_final_message");

  server.answer(says(" large."));
  await button(articles(chat).last(), "Continue").click();
  await expect(chat.answer).toHaveText("The sea is large.");
  expect(server.chats).toHaveLength(4);
  expect(server.chats[3]?.body).not.toHaveProperty("continue_final_message");
  expect(lastSent(server)).toEqual(["u: What is it?", "a: The sea is"]);
});

test("an answer that is begun again is a branch of its own, and the first one is as it was", async ({
  chat,
  server,
  page,
}) => {
  await chat.open();
  server.answer(cutShort("The sea is a large body of salt water that"));
  await chat.ask("What is it?");
  await expect(chat.status).toHaveText(/^Cut/);
  server.answer(says(["The sea is a large body ", "of salt water.", " It covers the earth."]));
  await button(articles(chat).last(), "Continue").click();
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toHaveText("The sea is a large body of salt water. It covers the earth.");
  await expect(page.locator("[data-part=notice]")).toContainText("began it again");
  await expect(place(articles(chat).last())).toContainText("2 / 2");
  await button(articles(chat).last(), "Previous").click();
  await expect(chat.answer).toHaveText("The sea is a large body of salt water that");
  await expect(articles(chat).last()).toContainText("Cut · the token limit ended the answer");
  await expect(button(articles(chat).last(), "Continue")).toBeVisible();
});

test("a stopped answer is continued after a reload, and stopped again", async ({ chat, server, page }) => {
  await chat.open();
  const asked = server.nextChat();
  await chat.ask("Count");
  const first = await asked;
  first.send({ choices: [{ index: 0, delta: { content: "one, two, " } }] });
  await expect(chat.answer).toContainText("one, two,");
  await chat.stop.click();
  await expect(chat.status).toHaveText(/^Stopped/);
  await page.reload();
  const continued = server.nextChat();
  await button(articles(chat).last(), "Continue").click();
  const second = await continued;
  second.send({ choices: [{ index: 0, delta: { content: "three, four" } }] });
  await expect(chat.answer).toHaveText("one, two, three, four");
  await chat.stop.click();
  await expect(chat.status).toHaveText(/^Stopped/);
  await expect(chat.answer).toHaveText("one, two, three, four");
  await page.reload();
  await expect(chat.answer).toHaveText("one, two, three, four");
  expect(lastSent(server)).toEqual(["u: Count", "a: one, two, "]);
});

import { expect, test } from "../../support/page.ts";
import { startSmallServer } from "../../support/small-server.ts";

const PHONE = { width: 390, height: 844 };

test.describe("on a phone, with the Configuration shut", () => {
  test.use({ viewport: PHONE });

  for (const [field, more, value, words] of [
    ["Base URL", false, "not an address", "This is not an address"],
    ["Temperature", false, "9", "Between 0 and 2"],
    ["API key", false, "sk-proj…abcd", "a character in this key that cannot be sent"],
    ["Extra JSON body", true, "{top_k: 40", "not a JSON object"],
  ] as const) {
    test(`Send shows next to it that ${field} is wrong, and a button leads there`, async ({
      chat,
      server,
      page,
    }) => {
      await chat.openPlain();
      const input = chat.configuration.getByLabel(field, { exact: true });
      await chat.baseURL.fill(server.baseURL);
      if (more) await chat.configuration.getByText("More").click();
      await input.fill(value);
      if (more) await chat.configuration.getByText("More").click();
      await chat.closeConfiguration();
      await chat.human.fill("My question");
      await chat.human.press("Enter");

      const alert = chat.prompt.getByRole("alert");
      await expect(input, "only the user can correct it").toBeFocused();
      await expect(input).toBeInViewport({ ratio: 1 });
      await expect(input).toHaveAccessibleDescription(new RegExp(words));
      await page.keyboard.press("Escape");
      await expect(input).toBeHidden();
      await expect(chat.human, "the focus comes back to where Enter was pressed").toBeFocused();
      await expect(alert).toContainText(words);
      await expect(alert).toBeInViewport({ ratio: 1 });
      await expect(chat.human).toHaveValue("My question");
      await expect(chat.send).toHaveAccessibleDescription(new RegExp(words));
      await expect(chat.status).toHaveText("Ready");
      expect(server.chats).toEqual([]);
      const isScrolledSideways = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isScrolledSideways).toBe(false);

      await alert.getByRole("button", { name: `Go to ${field}` }).click();
      await expect(input).toBeFocused();
      await expect(input).toBeInViewport();
      await expect(input).toHaveAccessibleDescription(new RegExp(words));
      await input.fill(field === "Base URL" ? server.baseURL : "");
      await chat.closeConfiguration();
      await expect(alert, "what is corrected is not complained of").toBeHidden();
      await chat.send.click();
      await expect(chat.status).toHaveText(/^Done/);
      expect(server.chats).toHaveLength(1);
    });
  }

  test("An empty prompt says so where it is", async ({ chat, server }) => {
    await chat.openPlain();
    await chat.send.click();
    await expect(chat.prompt.getByText("Write something to send first.")).toBeInViewport({ ratio: 1 });
    await expect(chat.human).toBeFocused();
    expect(server.chats).toEqual([]);
  });
});

test("an address without its path is completed when Send is pressed, and the prompt is answered", async ({
  chat,
  server,
  page,
}) => {
  await chat.openPlain();
  await chat.baseURL.fill(server.origin.replace("http://", ""));
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toHaveText("Hello from the stand-in.");
  await expect(chat.response.getByRole("article", { name: "You" })).toHaveCount(1);
  await expect(chat.baseURL).toHaveValue(server.baseURL);
  await expect(page.locator("[data-part=notice]")).toContainText(`it has one at ${server.baseURL}`);
  const { length } = server.chats;
  await chat.ask("Again");
  await expect.poll(() => server.chats[length]?.path).toBe("/v1/chat/completions");
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats.filter(({ path }) => path === "/chat/completions")).toHaveLength(1);
});

test("what is pasted is cleaned: an address in quotation marks, a key as a header has it", async ({
  chat,
  server,
  page,
}) => {
  server.requireKey("sk-very-secret");
  await chat.openPlain();
  await chat.baseURL.fill(
    `curl "${server.baseURL}/chat/completions" -H "Authorization: Bearer sk-very-secret"`,
  );
  await chat.apiKey.fill("\u200bAuthorization: Bearer  “sk-very-secret” ");
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.baseURL).toHaveValue(server.baseURL);
  await expect(chat.apiKey).toHaveValue("sk-very-secret");
  expect(server.chats[0]?.headers["authorization"]).toBe("Bearer sk-very-secret");
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(stored).not.toContain("sk-very-secret");
});

test("an address with a key in it is neither stored nor requested", async ({ chat, server, page }) => {
  await chat.openPlain();
  await chat.baseURL.fill(`${server.baseURL}?api_key=zQ7-very-secret`);
  await chat.ask("Hello");
  await expect(chat.prompt.getByRole("alert")).toContainText("No key in the address");
  expect(server.requests).toEqual([]);
  await page.reload();
  const stored = await page.evaluate(() => JSON.stringify(Object.entries(localStorage)));
  expect(stored).not.toContain("zQ7-very-secret");
  await expect(chat.human).toHaveValue("Hello");
});

for (const [name, list] of [
  ["an array", [{ id: "qwen" }, { id: "gemma" }]],
  ["Ollama's own list", { models: [{ name: "qwen" }, { name: "gemma" }] }],
  ["names only", { data: ["qwen", "gemma"] }],
] as const) {
  test(`models can be chosen from ${name}`, async ({ chat, page }) => {
    const small = await startSmallServer(() => ({ status: 200, body: list }));
    await chat.openPlain();
    await chat.baseURL.fill(small.baseURL);
    await chat.apply.click();
    await expect(page.locator("[data-part=connection]")).toContainText("2 models");
    await expect(chat.model).toHaveAttribute("aria-controls", "model-listbox");
    await chat.model.click();
    await expect(page.getByRole("option", { name: /gemma/ })).toBeVisible();
    await small.close();
  });
}

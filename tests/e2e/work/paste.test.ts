import { type ModelServer, startModelServer } from "../../support/model-server.ts";
import { type Chat, expect, test as base } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";
import { workOf } from "../../support/work.ts";

const KEY = "sk-Pq5Pq5Pq5Pq5Pq5Pq5";

/** `other` is a server at another address, which wants the key. */
const test = base.extend<{ other: ModelServer }>({
  other: async ({}, use) => {
    const other = await startModelServer();
    other.requireKey(KEY);
    await use(other);
    await other.close();
  },
});

/** The Paste tab, found by roles and names. */
function pasteOf(chat: Chat) {
  const { panel } = workOf(chat);
  const offer = panel.getByRole("group", { name: "This would change" });
  const button = (name: string) => panel.getByRole("button", { name, exact: true });
  return {
    offer,
    button,
    field: panel.getByRole("textbox", { name: "Request", exact: true }),
    changed: offer.getByRole("listitem").getByRole("heading"),
    notice: chat.page.locator("[data-part=notice]"),
    /** Types a request into the field, and looks at what it would change. */
    async look(request: string): Promise<void> {
      await workOf(chat).open("Paste");
      await panel.getByRole("textbox", { name: "Request", exact: true }).fill(request);
      await button("Show what would change").click();
      await expect(offer).toBeVisible();
    },
  };
}

test("A pasted curl command is looked at, used with its address and key, and undone", async ({
  chat,
  other,
  page,
  server,
}) => {
  other.answer(says("From the other one."));
  await chat.open();
  await chat.system.fill("Be brief.");
  await chat.human.fill("What is here already?");
  const body = {
    model: "pasted-model",
    messages: [
      { role: "system", content: "You count." },
      { role: "user", content: "How many 🦙, and isn’t it $5?\nSay it." },
    ],
    temperature: 0.25,
    stop: ["END"],
    top_k: 40,
    stream: true,
  };
  const paste = pasteOf(chat);
  await paste.look(
    `curl ${other.baseURL}/chat/completions -H 'Authorization: Bearer ${KEY}' --json '${JSON.stringify(body)}'`,
  );
  await expect(paste.changed).toHaveText([
    "System",
    "Human",
    "Model",
    "Temperature",
    "Top k",
    "Stop sequences",
    "Base URL",
  ]);
  await expect(paste.offer).toContainText("You count.");
  expect(await page.locator("html").innerHTML()).not.toContain(KEY);
  await expect(chat.human).toHaveValue("What is here already?");

  await paste.offer.getByRole("checkbox", { name: "Also use the address" }).check();
  await paste.offer.getByRole("checkbox", { name: "Also use the key" }).check();
  await paste.button("Use this request").click();
  await expect(paste.notice).toContainText("Request applied. Press Send to ask it.");
  await expect(paste.field).toHaveValue("");
  expect([...server.chats, ...other.chats]).toEqual([]);
  await chat.send.click();
  await expect(chat.answer).toHaveText("From the other one.");
  expect(server.chats).toEqual([]);
  expect(other.chats.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`);
  expect(other.chats.at(-1)?.body).toEqual({ ...body, stream_options: { include_usage: true } });
});

test("Undo restores prompt, settings, address and key", async ({ chat, other, server }) => {
  await chat.open();
  await chat.apiKey.fill("key-before");
  await chat.temperature.fill("0.5");
  await chat.system.fill("Be brief.");
  await chat.human.fill("Why?");
  const paste = pasteOf(chat);
  await paste.look(
    `curl ${other.baseURL}/chat/completions -H 'Authorization: Bearer ${KEY}' -d '{"messages":[{"role":"user","content":"Not this"}],"temperature":1.5}'`,
  );
  await paste.offer.getByRole("checkbox", { name: "Also use the address" }).check();
  await paste.offer.getByRole("checkbox", { name: "Also use the key" }).check();
  await paste.button("Use this request").click();
  await expect(chat.human).toHaveValue("Not this");
  await expect(chat.baseURL).toHaveValue(other.baseURL);
  await expect(chat.apiKey).toHaveValue(KEY);
  await paste.notice.getByRole("button", { name: "Undo" }).click();
  await expect(chat.baseURL).toHaveValue(server.baseURL);
  await expect(chat.human).toHaveValue("Why?");
  await chat.send.click();
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats.at(-1)?.headers.authorization).toBe("Bearer key-before");
  expect(server.chats.at(-1)?.body).toMatchObject({
    temperature: 0.5,
    messages: [
      { role: "system", content: "Be brief." },
      { role: "user", content: "Why?" },
    ],
  });
});

for (const name of ["curl", "fetch"]) {
  test(`The panel’s own code changes nothing when it is pasted: ${name}`, async ({ chat, page }) => {
    await chat.open();
    await chat.system.fill('Be "brief", it\'s $5 `or` \\n %PATH% </script>');
    await chat.human.fill("Why 🦙?\n\nJSON\n\t'''");
    await chat.temperature.fill("0");
    await chat.apiKey.fill(KEY);
    await chat.configuration.getByText("More").click();
    await chat.configuration.getByRole("textbox", { name: "Stop sequences" }).fill("END\n\\n\\n");
    await chat.configuration
      .getByRole("textbox", { name: "Extra JSON body" })
      .fill('{"chat_template_kwargs": {"enable_thinking": false}}');
    await chat.closeConfiguration();
    const work = workOf(chat);
    await work.open();
    await work.tab(name).click();
    await expect(work.code).toContainText("enable_thinking");
    const paste = pasteOf(chat);
    await paste.look((await work.code.textContent()) ?? "");
    await expect(paste.offer).toContainText("This request asks for what is here already.");
    await expect(paste.changed).toHaveCount(0);
    await paste.button("Use this request").click();
    await expect(paste.notice).toContainText("This request asks for what is here already.");
    await page.keyboard.press("Escape");
    await expect(chat.apiKey).toHaveValue(KEY);
  });
}

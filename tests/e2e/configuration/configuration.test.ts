import { expect, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";

test("the defaults are those of LM Studio", async ({ chat }) => {
  await chat.openPlain();
  await expect(chat.baseURL).toHaveValue("http://127.0.0.1:1234/v1");
  await expect(chat.temperature).toHaveValue("1");
  await expect(chat.maxTokens).toHaveValue("");
  await expect(chat.model).toHaveValue("");
  await expect(chat.stream).toBeChecked();
  await expect(chat.maxTokens).toHaveAttribute("placeholder", "no limit");
  await expect(chat.model).toHaveAttribute("placeholder", "the loaded one");
});

test("what is set is sent, and what is empty is not", async ({ chat, server }) => {
  await chat.open();
  await chat.temperature.fill("0.4");
  await chat.ask("One");
  await expect(chat.status).toHaveText(/^Done/);
  const plain = server.chats[0]?.body;
  expect(plain).toMatchObject({
    temperature: 0.4,
    model: "",
    stream: true,
    messages: [{ role: "user", content: "One" }],
  });
  for (const name of [
    "max_tokens",
    "max_completion_tokens",
    "top_p",
    "seed",
    "stop",
    "presence_penalty",
    "frequency_penalty",
  ]) {
    expect(plain).not.toHaveProperty(name);
  }

  await chat.configuration.getByText("More").click();
  await chat.temperature.fill("");
  await chat.maxTokens.fill("64");
  for (const [name, value] of [
    ["Top p", "0.9"],
    ["Seed", "7"],
    ["Presence penalty", "0.5"],
    ["Frequency penalty", "-0.5"],
  ] as const) {
    await chat.configuration.getByRole("spinbutton", { name }).fill(value);
  }
  await chat.configuration.getByRole("textbox", { name: "Stop sequences" }).fill("END\n\\n\\n");
  await chat.configuration.getByRole("textbox", { name: "Extra JSON body" }).fill('{"top_k": 40}');
  await chat.ask("Two");
  await expect.poll(() => server.chats.length).toBe(2);
  expect(server.chats[1]?.body).toMatchObject({
    max_tokens: 64,
    top_p: 0.9,
    seed: 7,
    presence_penalty: 0.5,
    frequency_penalty: -0.5,
    stop: ["END", "\n\n"],
    top_k: 40,
  });
  expect(server.chats[1]?.body).not.toHaveProperty("temperature");
});

test("max tokens −1 means no limit", async ({ chat, server }) => {
  await chat.open();
  await chat.maxTokens.fill("-1");
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats[0]?.body).not.toHaveProperty("max_tokens");
});

for (const model of ["codex-mini", "gpt-5-local", "o3-tiny", "qwen3-4b"]) {
  test(`a model named ${model} is requested like any other`, async ({ chat, server }) => {
    await chat.open();
    await chat.model.fill(model);
    await chat.maxTokens.fill("10");
    await chat.system.fill("Be brief.");
    await chat.ask("Hello");
    await expect(chat.status).toHaveText(/^Done/);
    expect(server.chats[0]?.path).toBe("/v1/chat/completions");
    expect(server.chats[0]?.body).toMatchObject({
      model,
      max_tokens: 10,
      messages: [
        { role: "system", content: "Be brief." },
        { role: "user", content: "Hello" },
      ],
    });
    expect(server.chats[0]?.body).not.toHaveProperty("max_completion_tokens");
  });
}

test("the request carries no headers of the library", async ({ chat, server }) => {
  await chat.open();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  const names = Object.keys(server.chats[0]?.headers ?? {});
  expect(names.filter((name) => name.startsWith("x-"))).toEqual([]);
  const preflight = server.requests.find(({ method }) => method === "OPTIONS");
  expect(preflight?.headers["access-control-request-headers"]).toBe("authorization,content-type");
});

test("Send applies what is typed, to another server too", async ({ chat, server }) => {
  await chat.openPlain();
  await chat.baseURL.fill(server.baseURL);
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats).toHaveLength(1);
});

test("Enter in a field applies, and nothing is put into the address bar", async ({
  chat,
  server,
  page,
  pageURL,
}) => {
  await chat.openPlain();
  await chat.apiKey.fill("sk-secret");
  await chat.baseURL.fill(server.baseURL);
  await chat.baseURL.press("Enter");
  await expect(chat.configuration).toContainText("Applied");
  await chat.apiKey.fill("sk-secret");
  await chat.apiKey.press("Enter");
  await chat.human.fill("Hello");
  await chat.human.press("Enter");
  await expect(chat.status).toHaveText(/^Done/);
  expect(page.url()).toBe(pageURL);
});

test("a base URL is corrected where it is certain what was meant", async ({ chat, server }) => {
  await chat.openPlain();
  await chat.baseURL.fill(`${server.baseURL.replace("http://", "")}/chat/completions`);
  await chat.apply.click();
  await expect(chat.baseURL).toHaveValue(server.baseURL);
});

test("the configuration survives a reload", async ({ chat, server, page }) => {
  await chat.open();
  await chat.temperature.fill("0.3");
  await chat.model.fill("my-model");
  await chat.stream.uncheck();
  await chat.apply.click();
  await expect(chat.configuration).toContainText("Applied");
  await page.reload();
  await expect(chat.baseURL).toHaveValue(server.baseURL);
  await expect(chat.temperature).toHaveValue("0.3");
  await expect(chat.model).toHaveValue("my-model");
  await expect(chat.stream).not.toBeChecked();
});

test("Reset brings the defaults back, and can be undone", async ({ chat, server, page }) => {
  await chat.open();
  await chat.temperature.fill("0.3");
  await chat.configuration.getByRole("button", { name: "Reset" }).click();
  await expect(chat.baseURL).toHaveValue("http://127.0.0.1:1234/v1");
  await expect(chat.temperature).toHaveValue("1");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(chat.baseURL).toHaveValue(server.baseURL);
  await expect(chat.temperature).toHaveValue("0.3");
});

test("the server's models are listed, and the banner says that it answers", async ({
  chat,
  server,
  page,
}) => {
  server.models = ["qwen3-4b", "smollm2"];
  await chat.open();
  await expect(page.getByRole("banner")).toContainText(/Connected · .* · 2 models/);
  await chat.model.click();
  const list = page.getByRole("listbox", { name: "Models" });
  await expect(list.getByRole("option")).toContainText(["the loaded one", "qwen3-4b", "smollm2"]);
  await list.getByRole("option", { name: "smollm2" }).click();
  await expect(chat.model).toHaveValue("smollm2");
});

test("the banner says when nothing answers", async ({ chat, server, page }) => {
  server.answer(says("unused"));
  await chat.open();
  await expect(page.getByRole("banner")).toContainText("Connected");
  await server.close();
  await chat.apply.click();
  await expect(page.getByRole("banner")).toContainText("Server not running");
});

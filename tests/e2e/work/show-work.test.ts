import { writeFile } from "node:fs/promises";
import { readKept } from "../../support/kept.ts";
import { expect, started, test } from "../../support/page.ts";
import { cutShort, says } from "../../support/scenarios.ts";
import { downloadFiles, workOf } from "../../support/work.ts";

test("The code follows what is typed, and a line and its control point to each other", async ({
  chat,
  page,
}) => {
  await chat.open();
  const work = workOf(chat);
  await work.open();
  await chat.human.fill('Say "five"');
  await expect(work.code).toContainText(String.raw`Say \"five\"`);
  await chat.openConfiguration();
  await chat.temperature.fill("0");
  await expect(work.code).toContainText("temperature: 0,");
  const line = work.code.locator(".code-line", { hasText: "temperature" });
  await expect(line).toHaveAttribute("data-active");
  await chat.maxTokens.focus();
  await expect(line).not.toHaveAttribute("data-active");
  await line.hover();
  await expect(chat.temperature).toHaveAttribute("data-marked");
  await chat.temperature.fill("3");
  await expect(work.panel).toContainText("Something in the Configuration is not valid");
  await page.keyboard.press("Escape");
});

test("An answer keeps its request: its system prompt, its settings and what was said before it", async ({
  chat,
  server,
}) => {
  server.answer(says("One."));
  await chat.open();
  await chat.system.fill("Count.");
  await chat.ask("First?");
  await expect(chat.status).toHaveText(/^Done/);
  await chat.system.fill("Do not count.");
  await chat.temperature.fill("0.3");
  server.answer(says("Two."));
  await chat.ask("Second?");
  await expect(chat.answer).toHaveText("Two.");
  const [first, second] = [server.chats.at(-2)?.body, server.chats.at(-1)?.body];
  const work = workOf(chat);
  await work.open();
  await work.tab("HAR").click();
  await expect(work.code).toContainText("postData");
  const bodyShown = async (): Promise<unknown> => {
    const har = JSON.parse(await work.code.innerText());
    return JSON.parse(har.log.entries[0].request.postData.text);
  };
  await work.subject.selectOption({ label: "First?" });
  await expect.poll(bodyShown).toEqual(first);
  await work.subject.selectOption({ label: "Second?" });
  await expect.poll(bodyShown).toEqual(second);

  await chat.response.getByRole("button", { name: "Code and wire" }).first().click();
  await expect.poll(bodyShown).toEqual(first);
});

test("The wire shows the reads and events of an answer, and what LangChain makes of one", async ({
  chat,
  server,
}) => {
  server.answer(says(["Why", " not"], { thinking: "Hm", thinkingKey: "reasoning", perChunkMs: 20 }));
  await chat.open();
  await chat.ask("Why?");
  await expect(chat.status).toHaveText(/^Done/);
  const work = workOf(chat);
  await work.open("Wire");
  await expect(work.panel).toContainText(/\d+ events in \d+ reads/);
  await work.events.filter({ hasText: "Text" }).last().click();
  await expect(work.panel.locator("mark")).toHaveText(" not");
  await expect(work.panel).toContainText('"content": " not"');
  await work.panel.getByRole("button", { name: "Previous event" }).click();
  await expect(work.panel.locator("mark")).toHaveText("Why");
  await work.events.filter({ hasText: "Thinking" }).click();
  await expect(work.panel.locator("mark")).toHaveText("Hm");
  await expect(work.panel).toContainText("The page renames it to reasoning_content");
});

test("A recording is replayed without the server, and kept only when it is continued", async ({
  chat,
  page,
  server,
}, info) => {
  await downloadFiles(chat);
  server.answer(cutShort("Once upon a **time**"));
  await chat.open();
  await chat.ask("A story?");
  await expect(chat.status).toHaveText(/^Cut/);
  await expect(chat.answer).toHaveText("Once upon a time");
  await expect(chat.log.getByRole("article").last()).toHaveAttribute("data-drawn");
  const before = await chat.answer.innerHTML();
  const work = workOf(chat);
  await work.open("Recording");
  await work.panel.getByRole("checkbox", { name: "With the prompt" }).check();
  const file = info.outputPath("recording.jsonl");
  await writeFile(file, await work.download(work.panel.getByRole("button", { name: "Save recording" })));
  const asked = server.chats.length;

  await chat.response.getByRole("button", { name: "New conversation" }).click();
  await expect(chat.response.getByRole("article")).toHaveCount(0);
  const choosing = page.waitForEvent("filechooser");
  await work.panel.getByRole("button", { name: /^Open recording/ }).click();
  await (await choosing).setFiles(file);
  await expect(chat.status).toHaveText(/^Cut/);
  await expect(chat.response.getByRole("article", { name: "You" })).toHaveCount(1);
  await expect(chat.response.getByRole("article", { name: "You" })).toContainText("A story?");
  await expect.poll(() => chat.answer.innerHTML()).toBe(before);
  expect(server.chats.length).toBe(asked);
  await expect.poll(async () => (await readKept(page))["conversations"]).toHaveLength(1);

  server.answer(says("And then?"));
  await chat.ask("Go on");
  await expect(chat.answer).toHaveText("And then?");
  await expect.poll(async () => (await readKept(page))["messages"]).toHaveLength(6);
  await page.reload();
  await expect(chat.answer).toHaveText("And then?");
  await expect(chat.log).toContainText("Once upon a time");
});

test("A lesson is predicted, watched, and explained, without a server", async ({ chat, page, server }) => {
  await chat.openPlain();
  await started(page);
  const work = workOf(chat);
  await work.open("Lessons");
  await work.panel.getByText("Only thinking", { exact: true }).click();
  await work.panel.getByRole("radio", { name: "Done" }).check();
  await work.panel.getByRole("button", { name: "Watch it" }).click();
  await expect(chat.status).toHaveText(/^Empty/);
  await expect(work.panel).toContainText("You said Done; it ended as Empty.");
  await expect(work.panel).toContainText("Small reasoning models sometimes end while they think");
  expect(server.requests).toEqual([]);
  await expect.poll(async () => (await readKept(page))["conversations"]).toEqual([]);
});

test("The key is in no code, wire, recording, copy or download, and nowhere in the document", async ({
  chat,
  server,
}) => {
  const key = "sk-Zq7Zq7Zq7Zq7Zq7Zq7";
  await downloadFiles(chat);
  server.answer(says(`Your key is ${key}.`));
  await chat.open();
  await chat.apiKey.fill(key);
  await chat.ask("What is my key?");
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats.at(-1)?.headers.authorization).toBe(`Bearer ${key}`);
  const work = workOf(chat);
  await work.open();
  const seen: string[] = [];
  const look = async (): Promise<void> => void seen.push(await work.panel.innerHTML());
  for (const name of ["LangChain page", "LangChain JS", "openai JS", "fetch", "curl", "Python", "HAR"]) {
    await work.tab(name).click();
    await expect(work.code).not.toBeEmpty();
    await look();
    seen.push(await work.code.innerText());
  }
  seen.push(await work.download(work.panel.getByRole("button", { name: "Download" })));
  await work.tab("Wire").click();
  await work.events.first().click();
  await look();
  await work.tab("Recording").click();
  await work.panel.getByRole("checkbox", { name: "With the prompt" }).check();
  seen.push(await work.download(work.panel.getByRole("button", { name: "Save recording" })));
  expect(seen.filter((text) => text.includes(key))).toEqual([]);
  expect(seen.at(-1)).toContain("chat/completions");
  // What the model has answered stays on screen.
  await expect(chat.log).toContainText(key);
});

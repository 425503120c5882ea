import { writeFile } from "node:fs/promises";
import { type Chat, expect, test } from "../support/page.ts";
import { downloadFiles, workOf } from "../support/work.ts";

/** "Show the work" against a real server; the variables are those of real-server.test.ts. */
const address = (name: string): string => process.env[name] ?? "";
const fast = address("CAUSETTE_BASE_URL");
const slow = address("CAUSETTE_SLOW_BASE_URL");
const small = address("CAUSETTE_SMALL_BASE_URL");

/** Opens the page, asks the server with settings that give the same answer each time, and waits for the end. */
async function ask(chat: Chat, baseURL: string, question: string, maxTokens = "60"): Promise<void> {
  await chat.openPlain();
  await chat.baseURL.fill(baseURL);
  await chat.temperature.fill("0");
  await chat.maxTokens.fill(maxTokens);
  await chat.ask(question);
}

/** What is on screen of an answer that has ended, once all of it is drawn. */
async function looksOf(chat: Chat) {
  await expect(chat.log).not.toHaveAttribute("aria-busy", "true");
  return {
    state: (await chat.status.textContent())?.split(" ")[0],
    answer: (await chat.answer.count()) === 0 ? undefined : await chat.answer.innerHTML(),
    alert: await chat.alert.allTextContents(),
  };
}

/**
 * Saves the recording of the latest answer, begins a new conversation, and replays the recording in it. The server must
 * not be asked for anything meanwhile.
 */
async function expectSameReplay(chat: Chat, baseURL: string, file: string): Promise<void> {
  const { page } = chat;
  const before = await looksOf(chat);
  const work = workOf(chat);
  await work.open("Recording");
  await work.panel.getByRole("checkbox", { name: "With the prompt" }).check();
  await writeFile(file, await work.download(work.panel.getByRole("button", { name: "Save recording" })));
  await chat.response.getByRole("button", { name: "New conversation" }).click();
  await expect(chat.log.getByRole("article")).toHaveCount(0);

  const asked: string[] = [];
  page.on("request", (request) => void asked.push(request.url()));
  const choosing = page.waitForEvent("filechooser");
  await work.panel.getByRole("button", { name: /^Open recording/ }).click();
  await (await choosing).setFiles(file);
  await expect(chat.status).toHaveText(new RegExp(`^${before.state}`));
  await expect.poll(() => looksOf(chat)).toEqual(before);
  expect(asked.filter((url) => url.startsWith(new URL(baseURL).origin))).toEqual([]);
}

test("the wire of a real answer lists its events, and its recording gives the same answer", async ({
  chat,
  request,
}, info) => {
  test.skip(fast === "", "CAUSETTE_BASE_URL is not set: no real server was asked.");
  await downloadFiles(chat);
  const asking = chat.page.waitForRequest(/\/chat\/completions$/);
  await ask(chat, fast, "Why would one use Docker?");
  await expect(chat.status).toHaveText(/^(Done|Cut)/);
  // The browser doesn't keep the bytes of a stream, but the server says the same again.
  const again = await request.post((await asking).url(), { data: (await asking).postDataJSON() });
  const sent = (await again.text()).split("\n\n").filter((event) => event !== "");
  expect(sent.length).toBeGreaterThan(10);

  const work = workOf(chat);
  await work.open("Wire");
  await expect(work.panel).toContainText(new RegExp(`${sent.length} events in \\d+ reads?`));
  await work.panel.getByRole("searchbox", { name: "Search events" }).fill('"timings"');
  await expect(work.events).toHaveCount(1);
  await work.events.click();
  const dropped = work.panel.getByRole("definition").filter({ hasText: "llama.cpp’s own figures" });
  await expect(dropped).toBeVisible();
  await expect(work.panel.getByRole("term").filter({ hasText: /^timings$/ })).toBeVisible();
  await expectSameReplay(chat, fast, info.outputPath("recording.jsonl"));
});

test("the recording of an answer that was stopped ends as Stopped", async ({ chat }, info) => {
  test.skip(slow === "", "CAUSETTE_SLOW_BASE_URL is not set: there is no time to stop.");
  await downloadFiles(chat);
  await ask(chat, slow, "Tell me a long story.", "1000"); // so that it does not end before Stop
  await expect(chat.answer).toHaveText(/\w+ \w+/);
  await chat.stop.click();
  await expect(chat.status).toHaveText(/^Stopped/);
  await expectSameReplay(chat, slow, info.outputPath("recording.jsonl"));
  expect((await looksOf(chat)).answer).toMatch(/\w+ \w+/);
});

test("the recording of a prompt that does not fit fails with the server’s words", async ({
  chat,
  request,
}, info) => {
  test.skip(small === "", "CAUSETTE_SMALL_BASE_URL is not set: overflow was not tried on a real server.");
  await downloadFiles(chat);
  const asking = chat.page.waitForRequest(/\/chat\/completions$/);
  await ask(chat, small, "dream ".repeat(400));
  await expect(chat.status).toHaveText(/^Failed/);
  const again = await request.post((await asking).url(), { data: (await asking).postDataJSON() });
  const { error } = await again.json();
  expect(error.message).toContain("context");
  await expect(chat.alert).toContainText(error.message);
  await expectSameReplay(chat, small, info.outputPath("recording.jsonl"));
  await expect(chat.alert).toContainText(error.message);
});

test("the probabilities of a real answer: its tokens, and what else was likely", async ({ chat, page }) => {
  test.skip(fast === "", "CAUSETTE_BASE_URL is not set: no real server was asked.");
  await ask(chat, fast, "Why would one use Docker?");
  await expect(chat.status).toHaveText(/^(Done|Cut)/);
  const work = workOf(chat);
  await work.open("Confidence");
  await expect(work.panel).toContainText("This answer was asked for without probabilities");
  await work.panel.getByRole("checkbox", { name: "Ask for probabilities" }).check();
  await chat.ask("Why would one walk?");
  await expect(chat.log.getByRole("article")).toHaveCount(4);
  await expect(chat.status).toHaveText(/^(Done|Cut)/);

  const tokens = work.panel.getByRole("listbox", { name: "Tokens of the answer" }).getByRole("option");
  await expect(chat.log).not.toHaveAttribute("aria-busy", "true");
  const answer = await chat.answer.textContent();
  await expect.poll(async () => (await tokens.allTextContents()).join("")).toBe(answer);
  const texts = await tokens.allTextContents();
  expect(texts.length).toBeGreaterThan(10);

  const alternatives = work.panel.getByRole("listitem");
  await tokens.first().click();
  for (const text of texts.slice(1, 4)) {
    await page.keyboard.press("ArrowRight");
    const shown = await alternatives.allTextContents();
    expect(shown.length).toBeGreaterThan(1);
    for (const alternative of shown) expect(alternative).toMatch(/^".*" [\d.]+%$/);
    expect(shown.join("\n")).toContain(`${JSON.stringify(text)} `);
  }
  await page.keyboard.press("ArrowLeft");
  await expect(tokens.nth(2)).toBeFocused();
});

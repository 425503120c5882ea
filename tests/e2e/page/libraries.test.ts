import { expect, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";

test.use({ cdn: "as-esm.sh", ownContext: true });

test("the page is usable before LangChain is loaded, and loads it while the user types", async ({
  chat,
  page,
  server,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => request.url().startsWith("https://esm.sh/") && asked.push(request.url()));
  await chat.openPlain();
  await expect(chat.status).toHaveText("Ready");
  expect(asked.filter((url) => !url.includes("/idb@"))).toEqual([]); // which reads the conversations, 1.5 kB
  await chat.human.pressSequentially("Hel");
  await expect.poll(() => asked.length).toBeGreaterThan(10);
  expect(asked.filter((url) => /[\^~*]|@latest/.test(url))).toEqual([]);
  await chat.baseURL.fill(server.baseURL);
  await chat.human.press("Enter");
  await expect(chat.status).toHaveText(/^Done/);
});

test("when the CDN can't be reached Send says so, and works without a reload once it can", async ({
  chat,
  outside,
  server,
}) => {
  outside.offline(true);
  server.answer(says("There you are."));
  await chat.open();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Failed/);
  await expect(chat.alert).toContainText("LangChain could not be loaded from esm.sh");
  await expect(chat.human).toHaveValue("Hello");
  expect(server.chats).toHaveLength(0);
  outside.offline(false);
  await chat.send.click();
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toHaveText("There you are.");
});

test("Stop works while LangChain is still loading", async ({ chat, page, server }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("https://esm.sh/**", async (route) => {
    await held;
    await route.abort();
  });
  await chat.open();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Connecting · loading LangChain/);
  await chat.stop.click();
  await expect(chat.status).toHaveText(/^Stopped/);
  expect(server.chats).toHaveLength(0);
  release();
});

test("an element with the id of an environment variable is never used as a key", async ({
  chat,
  page,
  server,
}) => {
  await chat.open();
  await page.evaluate(() => {
    const trap = document.createElement("input");
    trap.id = "OPENAI_API_KEY";
    document.body.append(trap);
  });
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  expect(server.chats[0]?.headers["authorization"]).toBe("Bearer not-needed");
});

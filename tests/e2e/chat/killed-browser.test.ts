import { keptText, readKept } from "../../support/kept.ts";
import { role, text } from "../../support/chunks.ts";
import { connect, expect, test } from "../../support/killable-test.ts";
import { begin } from "../../support/scenarios.ts";

test("a killed browser loses at most what the last second brought; the page goes on from there", async ({
  launch,
  server,
}) => {
  const { chat, kill } = await launch();
  await chat.open();
  await chat.system.fill("Be kind.");
  const asked = server.nextChat();
  await chat.ask("Tell me about walnuts");
  begin(await asked, "Walnuts are half");
  await expect(chat.answer).toHaveText("Walnuts are half");
  // Within a second, unless the machine is busy.
  await expect.poll(() => keptText(chat.page, "pieces")).toContain("are half");
  const drafts = async () => (await readKept(chat.page))["drafts"]?.filter(({ id }) => id !== "new");
  await expect.poll(async () => JSON.stringify(await drafts())).toContain("Be kind.");
  await kill();

  const again = await launch();
  await again.chat.openPlain();
  await expect(again.chat.log.getByRole("article", { name: "You" })).toContainText("Tell me about walnuts");
  await expect(again.chat.answer).toHaveText("Walnuts are half");
  await expect(again.chat.log).toContainText("Incomplete");
  await expect(again.chat.system).toHaveValue("Be kind.");
  await connect(again.chat, server.baseURL);
  await again.chat.ask("Go on");
  await expect(again.chat.status).toHaveText(/^Done/);
});

for (const wait of [0, 300, 700]) {
  test(`killed ${wait} ms after its first words, nothing is shown that was not received, and the page works`, async ({
    launch,
    server,
  }) => {
    const lines = Array.from({ length: 400 }, (_, index) => `Walnut number ${index}.\n`);
    const { chat, kill } = await launch();
    await chat.open();
    const asked = server.nextChat();
    await chat.ask("Tell me about walnuts");
    const exchange = await asked;
    exchange.send(role());
    for (const line of lines.slice(0, 200)) exchange.send(text(line));
    await expect(chat.answer).toContainText("Walnut number 0.");
    // On a busy machine, the first words can be there before the database has committed the question.
    await expect.poll(() => keptText(chat.page, "texts")).toContain("Tell me about walnuts");
    const shownAt = Date.now();
    await expect.poll(() => Date.now() - shownAt).toBeGreaterThanOrEqual(wait);
    for (const line of lines.slice(200)) exchange.send(text(line));
    await kill();

    const again = await launch();
    await again.chat.openPlain();
    await expect(again.chat.log.getByRole("article", { name: "You" })).toContainText("Tell me about walnuts");
    await expect(again.chat.log.locator("[data-role=assistant][data-drawn]")).toBeVisible();
    const plain = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
    const answer = plain((await again.chat.answer.textContent()) ?? "");
    expect(plain(lines.join("")).startsWith(answer), answer).toBe(true);
    await connect(again.chat, server.baseURL);
    await again.chat.ask("Once more");
    await expect(again.chat.status).toHaveText(/^Done/);
  });
}

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { textOf } from "../../../src/work/code/model/code-text.ts";
import { bodyOf } from "../../../src/work/code/model/shown-request.ts";
import { FETCH } from "../../../src/work/code/model/targets/fetch.ts";
import { LANGCHAIN_PAGE } from "../../../src/work/code/model/targets/langchain-page.ts";
import { expect, test } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";
import { importMapOf, readPage } from "../../unit/page/inline-parts.ts";
import { canonical } from "../../unit/work/code/canonical.ts";
import { someRequests } from "../../unit/work/code/requests.ts";

const ANSWER = ["Because", " é 🦙 <b>", "\n\nit’s so."];
const FUZZED = 3;

test("The LangChain page opens from disk, sends the page’s own body and streams the same answer", async ({
  chat,
  page,
  server,
}) => {
  server.answer(says(ANSWER));
  await chat.open();
  await chat.ask("Why?");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toHaveText("Because é 🦙 <b>it’s so.");
  server.answer(says(ANSWER, { perChunkMs: 5 }));
  const folder = await mkdtemp(join(tmpdir(), "causette-page-"));
  const imports = Object.fromEntries(importMapOf(await readPage()));
  try {
    for (const [index, request] of someRequests(server.baseURL, FUZZED).slice(-4).entries()) {
      const before = server.chats.length;
      const file = join(folder, `${index}.html`);
      await writeFile(file, textOf(LANGCHAIN_PAGE.write(request, { imports })));
      await page.goto(pathToFileURL(file).href);
      if (request.hasKey) {
        await page.getByPlaceholder(/API/).fill("typed-key");
        await page.getByRole("button").click();
      }
      await expect(page.locator("pre")).toHaveText(ANSWER.join(""), { useInnerText: false });
      const [{ body, headers } = { body: undefined, headers: {} }, another] = server.chats.slice(before);
      expect(another).toBeUndefined();
      expect(canonical(body)).toBe(canonical(bodyOf(request)));
      expect(headers.authorization).toBe(`Bearer ${request.hasKey ? "typed-key" : "not-needed"}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("The fetch code runs in a browser, too", async ({ page, server }) => {
  server.answer(says(ANSWER));
  page.on("dialog", (dialog) => void dialog.accept("typed-key"));
  for (const request of someRequests(server.baseURL, FUZZED)) {
    const before = server.chats.length;
    await page.goto(`${server.baseURL}/models`); // pages without an origin must not ask this computer
    await page.addScriptTag({ type: "module", content: textOf(FETCH.write(request, { imports: {} })) });
    await expect(page.locator("body")).toContainText("it’s so.");
    expect(await page.evaluate(() => document.body.textContent)).toContain(ANSWER.join(""));
    expect(canonical(server.chats[before]?.body)).toBe(canonical(bodyOf(request)));
  }
});

import { expect } from "@playwright/test";
import { finish, role, text } from "../support/chunks.ts";
import { startChromium } from "../support/engines/chromium.ts";
import { listEngines } from "../support/engines/list-engines.ts";
import { startModelServer } from "../support/model-server.ts";
import { offlineTestIn } from "../support/offline-test.ts";

const PIECES = ["Without **the** inter", "net: $e^x$", "\n\n```js\nconst a = 1;\n```\n\n", "The end."];
const shows = (selector: string, words: string): string =>
  `document.querySelector("[data-role=assistant]:last-child ${selector}")?.textContent === "${words}"`;

for (const { name, isHere, start } of [
  { name: "Chromium", isHere: true, start: startChromium },
  ...(await listEngines()),
]) {
  const test = offlineTestIn(start);

  test.describe(`${name}, the offline page from disk`, () => {
    test.skip(!isHere, `${name} is not on this machine.`);

    test("streams an answer with Markdown, coloured code and a formula, and asks no other host", async ({
      engine,
      outside,
    }) => {
      const server = await startModelServer();
      const asked = server.nextChat();
      await engine.fill("[name=baseURL]", server.baseURL);
      await engine.fill("[name=human]", "Hello");
      await engine.press("[name=human]", "Enter");
      const exchange = await asked;
      exchange.send(role());
      const [first = "", ...others] = PIECES;
      exchange.send(text(first));
      await engine.waitUntil(shows("strong", "the"), "the first chunk");
      for (const piece of others) exchange.send(text(piece));
      exchange.send(finish("stop"));
      exchange.end();
      await engine.waitUntil(
        `document.querySelector("[data-part=status]").textContent.startsWith("Done")`,
        "the end",
      );
      await engine.waitUntil(shows(".hljs-keyword", "const"), "coloured code");
      await engine.waitUntil(`document.querySelector(".katex") !== null`, "a formula");
      await engine.waitUntil(
        `[...document.fonts].some(({ family, status }) => family.includes("KaTeX_Math") && status === "loaded")`,
        "the formula's font",
      );
      expect(server.chats[0]?.headers["origin"]).toBe("null");
      expect([outside.tunnels, outside.refused]).toEqual([[], []]);
      await server.close();
    });
  });
}

import { pathToFileURL } from "node:url";
import { finish, role, text } from "../support/chunks.ts";
import { expect, test as base } from "../support/engines/engine-test.ts";
import type { Engine } from "../support/engines/engine.ts";
import { listEngines } from "../support/engines/list-engines.ts";
import { type ModelServer, startModelServer } from "../support/model-server.ts";
import { says, silentAfter } from "../support/scenarios.ts";

const ANSWER = "[data-role=assistant]:last-child [data-part=answer]";
const status = (word: string): string =>
  `document.querySelector("[data-part=status]").textContent.startsWith("${word}")`;
const answers = (words: string): string =>
  `document.querySelector(${JSON.stringify(ANSWER)})?.textContent.includes("${words}")`;

for (const known of await listEngines()) {
  const { name, isHere } = known;
  const test = base.extend<{ startsOffline: boolean; server: ModelServer; engine: Engine }>({
    startsOffline: [false, { option: true }],
    server: async ({}, use) => {
      const server = await startModelServer();
      await use(server);
      await server.close();
    },
    engine: async ({ openEngine, outside, startsOffline, server }, use) => {
      outside.offline(startsOffline);
      const engine = await openEngine(known);
      await engine.open(pathToFileURL("index.html").href);
      await engine.fill("[name=language]", "en");
      await engine.fill("[name=baseURL]", server.baseURL);
      await use(engine);
    },
  });

  test.describe(`${name}, from disk`, () => {
    test.skip(!isHere, `${name} is not on this machine.`);

    test.describe("with LangChain module by module", () => {
      test.use({ cdn: "as-esm.sh" });
      test("streams an answer, stops one, and takes another address and temperature", async ({
        engine,
        server,
        outside,
      }) => {
        const asked = server.nextChat();
        await engine.fill("[name=temperature]", "0.4");
        await engine.fill("[name=human]", "Hello");
        await engine.press("[name=human]", "Enter");
        const exchange = await asked;
        exchange.send(role());
        exchange.send(text("Good "));
        await engine.waitUntil(answers("Good"), "the first chunk");
        exchange.send(text("morning"));
        await engine.waitUntil(answers("Good morning"), "the second chunk");
        exchange.send(finish("stop"));
        exchange.end();
        await engine.waitUntil(status("Done"), "Done");
        expect(server.chats[0]?.body).toMatchObject({ temperature: 0.4 });
        expect(server.chats[0]?.headers["origin"]).toBe("null");
        await engine.screenshot(`test-results/${name}-done.png`);

        server.answer(silentAfter("Half of"));
        await engine.fill("[name=human]", "More");
        await engine.click("[data-action=send]");
        await engine.waitUntil(answers("Half of"), "the half answer");
        await engine.click("[data-action=stop]");
        await engine.waitUntil(status("Stopped"), "Stopped");
        await server.chats[1]?.closed;

        const other = await startModelServer();
        other.answer(says("From another address."));
        await engine.fill("[name=baseURL]", other.baseURL);
        await engine.fill("[name=human]", "Who are you?");
        await engine.click("[data-action=send]");
        await engine.waitUntil(answers("From another address."), "the other server's answer");
        expect(other.chats).toHaveLength(1);
        await other.close();
        expect(outside.refused).toEqual([]);
      });
    });

    test("colours code and draws a formula", async ({ engine, server }) => {
      server.answer(says("So $e^x$:\n\n```js\nconst a = 1;\n```\n"));
      await engine.fill("[name=human]", "Hello");
      await engine.press("[name=human]", "Enter");
      await engine.waitUntil(
        `document.querySelector(".hljs-keyword")?.textContent === "const"`,
        "the colours",
      );
      await engine.waitUntil(`document.querySelector(".katex") !== null`, "the formula");
    });

    test.describe("without the internet", () => {
      test.use({ startsOffline: true });
      test("says that the CDN can't be reached, and works without a reload once it can", async ({
        engine,
        server,
        outside,
      }) => {
        server.answer(says("There you are."));
        await engine.fill("[name=human]", "Hello");
        await engine.click("[data-action=send]");
        await engine.waitUntil(status("Failed"), "Failed");
        expect(await engine.text("[role=alert]")).toContain("LangChain could not be loaded");
        outside.offline(false);
        await engine.press("[name=human]", "Enter"); // a click may miss: the page makes room for what it says
        await engine.waitUntil(answers("There you are."), "the answer");
      });
    });

    test("tells a server that is down from one that refuses this page", async ({ engine, server }) => {
      server.cors = "refuse-null";
      await engine.fill("[name=human]", "Hello");
      await engine.click("[data-action=send]");
      await engine.waitUntil(status("Failed"), "Failed");
      expect(await engine.text("[role=alert]")).toContain("does not let this page");
      await server.close();
      await engine.press("[name=human]", "Enter"); // a click may miss here, too
      await engine.waitUntil(
        `document.querySelector("[role=alert]").textContent.includes("Nothing answers")`,
        "the other failure",
      );
    });

    test("keeps the exchange and the configuration over a reload", async ({ engine, server }) => {
      server.answer(says("Remember me."));
      await engine.fill("[name=human]", "Hello");
      await engine.press("[name=human]", "Enter");
      await engine.waitUntil(status("Done"), "Done");
      await engine.open(pathToFileURL("index.html").href);
      await engine.waitUntil(answers("Remember me."), "the stored answer");
      expect(await engine.evaluate(`document.querySelector("[name=baseURL]").value`)).toBe(server.baseURL);
    });
  });
}

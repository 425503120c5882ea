import { createServer } from "node:https";
import { pathToFileURL } from "node:url";
import sirv from "sirv";
import type { CheckStep } from "../../src/connections/check/model/check.ts";
import { makeCertificate } from "../support/certificate.ts";
import { looksOf } from "../support/connection-doctor.ts";
import type { Cors } from "../support/cors.ts";
import { expect, test as base } from "../support/engines/engine-test.ts";
import type { Engine } from "../support/engines/engine.ts";
import { listEngines } from "../support/engines/list-engines.ts";
import { listen } from "../../scripts/listen.mjs";
import { jan, llamaServer, loadingModel, vllmWithKey, webPage } from "../support/small-answers.ts";
import { startSmallServer } from "../support/small-server.ts";

const REFUSED = ["GET /v1/models", "GET /v1/models, opaque", "GET /v1/models"];
const BANNER = "[data-part=connection]";

/** A server with a fault, how the check reports it, and the requests that one check sends. */
const FAULTS: readonly {
  readonly name: string;
  readonly answer: typeof llamaServer;
  readonly cors?: Cors;
  readonly step: CheckStep;
  readonly short: string;
  readonly says: string;
  readonly requests: readonly string[];
}[] = [
  {
    name: "CORS off",
    answer: llamaServer,
    cors: "off",
    step: "cors",
    short: "CORS is off",
    says: "Something listens",
    requests: REFUSED,
  },
  {
    name: "pages from disk refused",
    answer: llamaServer,
    cors: "refuse-null",
    step: "cors",
    short: "CORS is off",
    says: "origin null",
    requests: REFUSED,
  },
  {
    name: "too few headers allowed",
    answer: jan,
    cors: { allowHeaders: ["accept"] },
    step: "headers",
    short: "Headers refused",
    says: "Jan at http",
    requests: ["GET /v1/models", "OPTIONS /v1/models"],
  },
  {
    name: "a web page",
    answer: webPage,
    step: "server",
    short: "Not a model server",
    says: "text/html",
    requests: ["GET /v1/models"],
  },
  {
    name: "a key wanted",
    answer: vllmWithKey,
    step: "models",
    short: "Key is missing",
    says: "Unauthorized",
    requests: ["GET /v1/models"],
  },
  {
    name: "a model that still loads",
    answer: loadingModel,
    step: "server",
    short: "Still loading",
    says: "Loading model",
    requests: ["GET /v1/models"],
  },
];

/** Types an address and checks it in full, without applying it, so that nothing else sends requests to the server. */
async function check(engine: Engine, address: string): Promise<void> {
  await engine.fill("[name=baseURL]", address);
  // By its key: Firefox's driver scrolls it below the head of the panel, which stays, and presses the head.
  await engine.press("[data-command=check]", "Enter");
}

const outcome = (engine: Engine, words: string): Promise<void> =>
  engine.waitUntil(
    `document.querySelector("[data-part=doctor-outcome]")?.textContent === "${words}"`,
    `the check to end with “${words}”`,
  );
const step = (engine: Engine, name: CheckStep): Promise<string> => engine.text(`[data-step=${name}]`);
const tryAgain = (engine: Engine): Promise<void> => engine.click("[data-action=doctor-retry]");

const engines = (await listEngines()).filter(({ name }) => name === "Firefox");

for (const known of engines) {
  const { name: browser, isHere } = known;
  const test = base.extend<{ engine: Engine }>({
    engine: async ({ openEngine, outside }, use) => {
      const engine = await openEngine(known);
      await engine.open(pathToFileURL("index.html").href);
      await engine.fill("[name=language]", "en");
      await use(engine);
      expect(outside.refused, "the page asked other hosts").toEqual([]);
    },
  });

  test.describe(`${browser}, the check of the connection`, () => {
    test.skip(!isHere, `${browser} is not on this machine.`);

    test("names each fault, and that it is gone", async ({ engine }) => {
      for (const { name, answer, cors, step: failed, short, says, requests } of FAULTS) {
        await test.step(name, async () => {
          const server = await startSmallServer(answer);
          if (cors !== undefined) server.cors = cors;
          await check(engine, server.baseURL);
          await outcome(engine, short);
          expect(await step(engine, failed)).toContain("failed");
          expect(await step(engine, failed)).toContain(says);
          expect(looksOf(server.requests)).toEqual(requests);

          server.answer = llamaServer;
          server.cors = "any";
          await tryAgain(engine);
          await outcome(engine, "Everything works.");
          await server.close();
        });
      }
    });

    test("names a server that is down, in the banner too once it is applied", async ({ engine }) => {
      const server = await startSmallServer(llamaServer);
      await server.close();
      await engine.fill("[name=baseURL]", server.baseURL);
      await engine.press("[name=baseURL]", "Enter");
      await engine.waitUntil(
        `document.querySelector("[data-step=reachable]")?.textContent.includes("${server.origin}")`,
        "the step that failed",
      );
      expect(await engine.text(BANNER)).toBe("Server not running");
      await check(engine, server.baseURL);
      await outcome(engine, "Server not running");
      expect(await step(engine, "reachable")).toContain(`Nothing answers at ${server.origin}`);

      const again = await startSmallServer(llamaServer, server.port);
      await tryAgain(engine);
      await outcome(engine, "Everything works.");
      expect(await engine.text(BANNER)).toBe("Connected · llama-server · toy-chat.gguf");
      await again.close();
    });

    test("names a port that browsers refuse", async ({ engine }) => {
      await check(engine, "http://127.0.0.1:6666/v1");
      await outcome(engine, "Port is blocked");
      expect(await step(engine, "address")).toContain("Browsers refuse to call this port");
    });

    test("over https, calls this machine, and knows what is mixed content", async ({ engine }) => {
      const files = sirv(".", { dev: true });
      const certificate = await makeCertificate(["localhost"]);
      const site = createServer(certificate, (request, response) => files(request, response));
      const server = await startSmallServer(llamaServer);
      await engine.open(`https://127.0.0.1:${await listen(site)}/`);
      await engine.fill("[name=language]", "en");
      await check(engine, "http://models.example:1234/v1");
      await outcome(engine, "Mixed content");
      expect(await step(engine, "permission")).toContain("http://models.example:1234");
      await check(engine, server.baseURL);
      await outcome(engine, "Everything works.");
      await server.close();
      site.close();
      site.closeAllConnections();
    });
  });
}

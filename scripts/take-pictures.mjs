// @ts-check
// `npm run pictures`: takes the pictures of the READMEs again, in light and dark, English and French.
import { createServer } from "node:http";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { listen } from "./listen.mjs";
import { ROOT } from "./paths.mjs";
import { provideChromium } from "./provide-browser.mjs";
import { SANDBOX_ARGS } from "./sandbox-args.mjs";
import { servePage } from "./serve.mjs";

const SIZE = { width: 1280, height: 800 };
const MODEL = "qwen2.5-7b-instruct";
/** What stands in each picture, by language. */
const SHOWN = {
  en: {
    preset: "Software architect",
    question: "One service or several, for a shop with three developers?",
    answer: [
      "**One service.** Three developers run one deployment well, and five badly.\n\n",
      "1. A call inside a process can't time out; a call between services can.\n",
      "2. One database keeps orders and stock consistent with a transaction:\n\n",
      "```sql\nBEGIN;\nUPDATE stock SET count = count - 1 WHERE item = 7;\nINSERT INTO orders (item) VALUES (7);\nCOMMIT;\n```\n\n",
      "| when | then |\n| --- | --- |\n| builds take over ten minutes | split the build first |\n| one part needs ten times the load | move that part out |\n\n",
      "Add a second service when",
    ],
  },
  fr: {
    preset: "Architecte logiciel",
    question: "Un service ou plusieurs, pour une boutique de trois développeurs ?",
    answer: [
      "**Un seul service.** À trois, on exploite bien un déploiement, et mal cinq.\n\n",
      "1. Un appel dans un processus n’expire pas ; un appel entre services, si.\n",
      "2. Une seule base garde commandes et stock cohérents par une transaction :\n\n",
      "```sql\nBEGIN;\nUPDATE stock SET nombre = nombre - 1 WHERE article = 7;\nINSERT INTO commandes (article) VALUES (7);\nCOMMIT;\n```\n\n",
      "| quand | alors |\n| --- | --- |\n| la construction dépasse dix minutes | d’abord la découper |\n| une partie a dix fois la charge | sortir cette partie |\n\n",
      "Ajoutez un second service quand",
    ],
  },
};

/** Answers as LM Studio does, and never ends. */
async function startServer() {
  const server = createServer((request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*").setHeader("Access-Control-Allow-Headers", "*");
    if (request.method === "OPTIONS") return void response.writeHead(204).end();
    if (request.method === "GET") {
      const body =
        request.url === "/v1/models" ? { object: "list", data: [{ id: MODEL, object: "model" }] } : {};
      return void response
        .writeHead(request.url === "/v1/models" ? 200 : 404, { "Content-Type": "application/json" })
        .end(JSON.stringify(body));
    }
    let body = "";
    request.on("data", (data) => (body += data));
    request.on("end", () => {
      const { answer } = body.includes(SHOWN.fr.question) ? SHOWN.fr : SHOWN.en;
      response.writeHead(200, { "Content-Type": "text/event-stream" });
      for (const content of answer)
        response.write(
          `data: ${JSON.stringify({ model: MODEL, choices: [{ index: 0, delta: { content } }] })}\n\n`,
        );
    });
  });
  const port = await listen(server);
  return {
    baseURL: `http://127.0.0.1:${port}/v1`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const site = await servePage({ port: 0 });
const server = await startServer();
const browser = await chromium.launch({
  executablePath: await provideChromium(),
  args: SANDBOX_ARGS,
});
try {
  for (const language of /** @type {const} */ (["en", "fr"])) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      const { preset, question, answer } = SHOWN[language];
      const stored = { language, settings: { baseURL: server.baseURL } };
      const localStorage = Object.entries(stored).map(([name, value]) => ({
        name: `causette.${name}`,
        value: JSON.stringify(value),
      }));
      const origins = [{ origin: new URL(site.url).origin, localStorage }];
      const storageState = { cookies: [], origins };
      const page = await browser.newPage({ viewport: SIZE, colorScheme, locale: language, storageState });
      await page.goto(site.url);
      await page.locator("[name=preset]").selectOption({ label: preset });
      await page.locator("[name=human]").fill(question);
      await page.locator("[data-action=send]").click();
      await page.getByText(answer.at(-1) ?? "").waitFor();
      await page.locator("code span").first().waitFor(); // coloured
      const name = `causette${language === "en" ? "" : `-${language}`}${colorScheme === "light" ? "" : "-dark"}.png`;
      await page.screenshot({ path: join(ROOT, "assets", name), animations: "disabled" });
      await page.close();
      console.log(`assets/${name}`);
    }
  }
} finally {
  server.close();
  await Promise.all([browser.close(), site.close()]);
}

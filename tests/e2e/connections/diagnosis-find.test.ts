import { createServer } from "node:net";
import { looksOf } from "../../support/connection-doctor.ts";
import { listen } from "../../../scripts/listen.mjs";
import { startLmStudio } from "../../support/lm-studio.ts";
import {
  jan,
  llamaServer,
  loadingModel,
  ollama,
  redirectTo,
  vllmWithKey,
  webPage,
} from "../../support/small-answers.ts";
import { startModelServer } from "../../support/model-server.ts";
import { startSmallServer } from "../../support/small-server.ts";
import { expect, test } from "../../support/usual-ports.ts";

const FIND = "Find local servers";

test.beforeEach(async ({ context, page }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  // A search ends after two seconds, in which a busy machine may not answer.
  await page.addInitScript(() => {
    const limit = AbortSignal.timeout.bind(AbortSignal);
    Object.assign(AbortSignal, { timeout: (ms: number) => limit(5 * ms) });
  });
});

test("servers at the usual addresses are found and named, also those that refuse the page", async ({
  chat,
  doctor,
  page,
  usual,
}) => {
  await doctor.open();
  const lmStudio = await startLmStudio({ port: usual[1234], cors: "any" });
  const refusing = await startSmallServer(ollama("llama3.2:latest"), usual[11434]);
  refusing.cors = "refuse-null";
  const small = await Promise.all([
    startSmallServer(llamaServer, usual[8080]),
    startSmallServer(loadingModel, usual[9931]),
    startSmallServer(vllmWithKey, usual[8000]),
    startSmallServer(jan, usual[1337]),
    startSmallServer(webPage, usual[5000]), // no model server
  ]);
  const silent = createServer(); // it accepts, and never answers
  await listen(silent, usual[5001]);

  await chat.configuration.getByRole("button", { name: FIND }).click();
  const finder = chat.configuration.getByRole("region", { name: "Servers on this computer" });
  await expect(finder.getByRole("status")).toHaveText("6 servers found.");
  const found = finder.getByRole("list", { name: "Servers on this computer" }).getByRole("listitem");
  await expect(found).toContainText([
    /^\s*LM Studio.*1234\/v1\s+3 models/,
    /^\s*Probably Ollama.*11434\/v1\s+is there, but refuses this page/,
    /^\s*llama-server.*8080\/v1\s+1 model/,
    /^\s*llama-server.*9931\/v1\s+is loading its model/,
    /^\s*vLLM.*8000\/v1\s+wants a key/,
    /^\s*Jan.*1337\/v1\s+1 model/,
  ]);
  expect(looksOf(lmStudio.requests)).toEqual(["GET /v1/models"]);
  expect(looksOf(refusing.requests)).toEqual(["GET /v1/models", "GET /v1/models, opaque", "GET /v1/models"]);
  for (const server of small) expect(looksOf(server.requests)).toEqual(["GET /v1/models"]);

  const fix = found.filter({ hasText: "Probably Ollama" });
  await expect(fix.locator("code").last()).toContainText("OLLAMA_ORIGINS");
  await fix.getByRole("button", { name: "Copy" }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(await fix.locator("code").last().innerText());

  silent.close(); // no search waits for it now
  refusing.cors = "any";
  await fix.getByRole("button", { name: "Look again for Ollama" }).click();
  await finder.getByRole("button", { name: "Use Ollama at http://127.0.0.1:11434/v1" }).click();
  await expect(finder).toBeHidden();
  await expect(chat.baseURL).toHaveValue("http://127.0.0.1:11434/v1");
  await expect(doctor.banner).toHaveText("Connected · Ollama · llama3.2:latest");
  await Promise.all([lmStudio, refusing, ...small].map((server) => server.close()));
});

test("nothing is searched for without a request; when nothing is found, the page says how to start LM Studio", async ({
  chat,
  doctor,
  usual,
}) => {
  const server = await startSmallServer(llamaServer, usual[8080]);
  await doctor.open();
  await chat.human.fill("Hello");
  await doctor.check();
  await expect(doctor.outcome).toHaveText("Server not running");
  expect(server.requests).toEqual([]);
  await server.close();

  await chat.configuration.getByRole("button", { name: FIND }).click();
  const finder = chat.configuration.getByRole("region", { name: "Servers on this computer" });
  await expect(finder.getByRole("status")).toHaveText("No server answered at the usual addresses.");
  await expect(finder.locator("code")).toHaveText("lms server start --cors");
});

test("a server that redirects to another one is shown with both addresses, and only the target is requested there", async ({
  chat,
  doctor,
  usual,
}) => {
  const other = await startModelServer();
  const moved = await startSmallServer(redirectTo(other.origin), usual[8080]);
  await doctor.open();
  await chat.configuration.getByRole("button", { name: FIND }).click();
  const finder = chat.configuration.getByRole("region", { name: "Servers on this computer" });
  await expect(finder.getByRole("listitem")).toContainText([`redirects to ${other.baseURL}`]);
  expect(looksOf(other.requests)).toEqual(["GET /v1/models"]);
  await finder.getByRole("button", { name: `Use llama-server at ${other.baseURL}` }).click();
  await expect(chat.baseURL).toHaveValue(other.baseURL);
  await expect(doctor.banner).toContainText("Connected");
  await Promise.all([moved, other].map((server) => server.close()));
});

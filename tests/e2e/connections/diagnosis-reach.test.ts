import { looksOf } from "../../support/connection-doctor.ts";
import { startLmStudio } from "../../support/lm-studio.ts";
import { jan, ollama } from "../../support/small-answers.ts";
import { startSmallServer } from "../../support/small-server.ts";
import { expect, test } from "../../support/usual-ports.ts";

/** What a page that isn't let in finds out by. */
const REFUSED = ["GET /v1/models", "GET /v1/models, opaque", "GET /v1/models"];

test.beforeEach(({ context }) => context.grantPermissions(["clipboard-read", "clipboard-write"]));

test("a server that is down: how to start it, and that it is found once it is started", async ({
  doctor,
  usual,
}) => {
  await doctor.open();
  await doctor.check();
  await doctor.expectFault({
    step: "reachable",
    short: "Server not running",
    says: ["Nothing answers at http://127.0.0.1:1234", "LM Studio", "Developer → Start server"],
    command: "lms server start --cors",
  });
  await doctor.expectCopied();

  const server = await startLmStudio({ port: usual[1234], cors: "any" });
  await doctor.expectFixed("Connected · LM Studio · qwen/qwen3-4b-2507");
  expect(looksOf(server.requests)).toEqual([
    "GET /v1/models",
    "GET /api/v1/models",
    "OPTIONS /v1/models",
    "GET /v1/models, with key",
  ]);
  await server.close();
});

test("CORS off, LM Studio's default: the setting that allows the page", async ({ doctor, usual, chat }) => {
  await doctor.open();
  const server = await startLmStudio({ port: usual[1234] });
  await chat.apply.click();
  await expect(doctor.banner).toHaveText("CORS is off");
  expect(looksOf(server.requests)).toEqual(REFUSED);
  await doctor.check();
  await doctor.expectFault({
    step: "cors",
    short: "CORS is off",
    says: ["Something listens at http://127.0.0.1:1234", "LM Studio", "origin null", "Enable CORS"],
    command: "lms server start --cors",
  });
  expect(looksOf(server.requests)).toEqual([...REFUSED, ...REFUSED]);
  await doctor.expectCopied();

  server.cors = "any";
  await doctor.expectFixed("Connected · LM Studio · qwen/qwen3-4b-2507");
  await server.close();
});

test("a server that refuses pages from disk, as Ollama does: OLLAMA_ORIGINS", async ({ doctor, usual }) => {
  await doctor.open();
  const server = await startSmallServer(ollama("llama3.2:latest"), usual[11434]);
  server.cors = "refuse-null";
  await doctor.apply("http://127.0.0.1:11434/v1");
  await expect(doctor.banner).toHaveText("CORS is off");
  await doctor.check();
  await doctor.expectFault({
    step: "cors",
    short: "CORS is off",
    says: ["Ollama", "origin null", "refuses pages from disk"],
    command: /OLLAMA_ORIGINS(=| ")\*/,
  });
  expect(looksOf(server.requests)).toEqual([...REFUSED, ...REFUSED]);
  await doctor.expectCopied();

  server.cors = "any";
  await doctor.expectFixed("Connected · Ollama · llama3.2:latest");
  await server.close();
});

test.describe("over http from this computer", () => {
  test.use({ from: "http" });

  test("the same server allows the page", async ({ doctor, usual }) => {
    await doctor.open();
    const server = await startSmallServer(ollama("llama3.2:latest"), usual[11434]);
    server.cors = "refuse-null";
    await doctor.apply("http://127.0.0.1:11434/v1");
    await expect(doctor.banner).toHaveText("Connected · Ollama · llama3.2:latest");
    await doctor.check();
    await doctor.expectPassed("Connected · Ollama · llama3.2:latest");
    const look = ["GET /v1/models", "OPTIONS /v1/models", "GET /v1/models, with key"];
    expect(looksOf(server.requests)).toEqual([...look, ...look]);
    await server.close();
  });
});

test("a server that allows too few headers: what its preflight refuses", async ({ doctor, usual }) => {
  await doctor.open();
  const server = await startSmallServer(jan, usual[1337]);
  server.cors = { allowHeaders: ["accept"] };
  await doctor.apply("http://127.0.0.1:1337/v1");
  await expect(doctor.banner).toHaveText("Headers refused");
  const look = ["GET /v1/models", "OPTIONS /v1/models"];
  expect(looksOf(server.requests)).toEqual(look);
  expect(server.requests.at(-1)?.headers["access-control-request-headers"]).toBe(
    "authorization,content-type",
  );
  await doctor.check();
  await doctor.expectFault({
    step: "headers",
    short: "Headers refused",
    says: ["Jan", "lets this page read its models", "Local API Server"],
    command: undefined,
  });
  expect(looksOf(server.requests)).toEqual([...look, ...look]);

  server.cors = { allowHeaders: ["content-type", "authorization"] };
  await doctor.expectFixed("Connected · Jan · jan-v1-4b");
  await server.close();
});

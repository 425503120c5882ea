import { looksOf } from "../../support/connection-doctor.ts";
import { startLmStudio } from "../../support/lm-studio.ts";
import { loadedModel, standInModel } from "../../support/lm-studio/models.ts";
import { llamaServer, loadingModel, ollama, webPage } from "../../support/small-answers.ts";
import { startSmallServer } from "../../support/small-server.ts";
import { expect, test } from "../../support/usual-ports.ts";

test.beforeEach(({ context }) => context.grantPermissions(["clipboard-read", "clipboard-write"]));

test("a web page instead of a model list: another program listens there", async ({ doctor }) => {
  const server = await startSmallServer(webPage);
  await doctor.open();
  await doctor.apply(server.baseURL);
  await expect(doctor.banner).toHaveText("Not a model server");
  expect(looksOf(server.requests)).toEqual(["GET /v1/models"]);
  await doctor.check();
  await doctor.expectFault({
    step: "server",
    short: "Not a model server",
    says: [server.baseURL, "text/html", "another program listens there"],
    command: undefined,
  });
  expect(looksOf(server.requests)).toEqual(["GET /v1/models", "GET /v1/models"]);

  server.answer = llamaServer;
  await doctor.expectFixed("Connected · llama-server · toy-chat.gguf");
  await server.close();
});

test("a server that requires a key, and gets none, the wrong one, the right one", async ({
  doctor,
  usual,
  chat,
}) => {
  await doctor.open();
  const server = await startLmStudio({ port: usual[1234], cors: "any", token: "sk-right" });
  await chat.apply.click();
  await expect(doctor.banner).toHaveText("Key is missing");
  expect(looksOf(server.requests)).toEqual(["GET /v1/models"]);
  await doctor.check();
  await doctor.expectFault({
    step: "models",
    short: "Key is missing",
    says: ["LM Studio asks for an API key", "Malformed LM Studio API token", "Manage Tokens"],
    command: undefined,
  });
  expect(looksOf(server.requests)).toEqual(["GET /v1/models", "GET /v1/models"]);

  const before = server.requests.length;
  await chat.apiKey.fill("sk-wrong");
  await chat.apply.click();
  await expect(doctor.banner).toHaveText("Key refused");
  await doctor.check();
  await doctor.expectFault({
    step: "models",
    short: "Key refused",
    says: ["LM Studio refuses the API key", "Malformed LM Studio API token", "Manage Tokens"],
    command: undefined,
  });
  const look = ["GET /v1/models", "OPTIONS /v1/models", "GET /v1/models, with key"];
  expect(looksOf(server.requests.slice(before))).toEqual([...look, ...look]);
  await expect(doctor.panel).not.toContainText("sk-wrong");

  server.token = "sk-wrong"; // the token of that name is made
  await doctor.expectFixed("Connected · LM Studio · qwen/qwen3-4b-2507");
  await server.close();
});

test("a server that still loads its model: wait, and try again", async ({ doctor, usual }) => {
  const server = await startSmallServer(loadingModel, usual[8080]);
  await doctor.open();
  await doctor.apply("http://127.0.0.1:8080/v1");
  await expect(doctor.banner).toHaveText("Still loading");
  expect(looksOf(server.requests)).toEqual(["GET /v1/models"]);
  await doctor.check();
  await doctor.expectFault({
    step: "server",
    short: "Still loading",
    says: ["still loads its model", "Loading model", "Wait until it has finished"],
    command: undefined,
  });
  expect(looksOf(server.requests)).toEqual(["GET /v1/models", "GET /v1/models"]);

  server.answer = llamaServer;
  await doctor.expectFixed("Connected · llama-server · toy-chat.gguf");
  await server.close();
});

test("no model is loaded: how to load one", async ({ doctor, chat, usual }) => {
  await doctor.open();
  const models = [standInModel("google/gemma-3-12b")];
  const server = await startLmStudio({ port: usual[1234], cors: "any", models });
  await chat.apply.click();
  await expect(doctor.banner).toHaveText("No model loaded");
  const look = ["GET /v1/models", "GET /api/v1/models"];
  expect(looksOf(server.requests)).toEqual(look);
  await doctor.check();
  await doctor.expectFault({
    step: "loaded",
    short: "No model loaded",
    says: ["LM Studio answers, but has no model loaded", "Developer page"],
    command: "lms load",
  });
  expect(looksOf(server.requests)).toEqual([...look, ...look]);
  await doctor.expectCopied();

  server.models = [loadedModel("google/gemma-3-12b", 4096)];
  await doctor.expectFixed("Connected · LM Studio · google/gemma-3-12b");
  expect(server.chats, "no model was asked for anything").toEqual([]);
  await server.close();
});

test("the chosen model is missing: which there are, and a button to use any", async ({
  doctor,
  chat,
  usual,
}) => {
  await doctor.open();
  const server = await startSmallServer(ollama("llama3.2:latest"), usual[11434]);
  await chat.model.fill("mistral");
  await doctor.apply("http://127.0.0.1:11434/v1");
  await expect(doctor.banner).toHaveText("Model not found");
  expect(looksOf(server.requests)).toEqual(["GET /v1/models"]);
  await doctor.check();
  await doctor.expectFault({
    step: "loaded",
    short: "Model not found",
    says: ["does not have the model “mistral”", "It has llama3.2:latest", "Configuration → Model"],
    command: undefined,
  });
  expect(looksOf(server.requests)).toEqual(["GET /v1/models", "GET /v1/models"]);

  server.answer = ollama("llama3.2:latest", "mistral:latest");
  await doctor.expectFixed("Connected · Ollama · mistral:latest");
  server.answer = ollama("llama3.2:latest");
  await doctor.check();
  await expect(doctor.outcome).toHaveText("Model not found");
  await doctor.button("Leave the model empty").click();
  await doctor.expectPassed("Connected · Ollama · llama3.2:latest");
  await expect(chat.model).toHaveValue("");
  await server.close();
});

test("one token is requested only when the user asks for it", async ({ doctor, chat, usual }) => {
  await doctor.open();
  const server = await startLmStudio({ port: usual[1234], cors: "any" });
  await chat.apply.click();
  await doctor.check();
  await doctor.expectPassed("Connected · LM Studio · qwen/qwen3-4b-2507");
  expect(server.chats).toEqual([]);
  await doctor.button("Ask for one token").click();
  await expect(doctor.step("answer")).toHaveText(/passed[^]*after/);
  await expect(doctor.outcome).toHaveText("Everything works.");
  expect(server.chats).toHaveLength(1);
  expect(server.chats[0]?.body).toMatchObject({ max_tokens: 1 });
  await server.close();
});

import { expect, test } from "../../support/page.ts";
import {
  brokenJson,
  errorData,
  errorEvent,
  html,
  jsonError,
  jsonInsteadOfStream,
  refuses,
} from "../../support/odd-scenarios.ts";
import { refusals } from "../../support/refusals.ts";
import { begin, says, silent, silentAfter } from "../../support/scenarios.ts";

/** What the library adds of its own must never be shown. */
const LIBRARY_WORDS =
  /docs\.langchain\.com|js\.langchain|Troubleshooting|no status code or body|undefined|\[object/;

test("a refusal shows the server's message and what to do next", async ({ chat, server }) => {
  const next: Record<keyof typeof refusals, RegExp> = {
    badRequest: /send again/,
    badParameter: /send again/,
    wrongKey: /API key/,
    wrongKeyLlamaCpp: /API key/,
    unknownModel: /Configuration → Model/,
    unknownPath: /\/v1/,
    noModelLoaded: /lms load/,
    tooManyRequests: /Wait a moment/,
    serverError: /server’s log/,
    stillLoading: /Wait until/,
    contextOverflow: /new conversation/,
    vllm: /send again/,
    jan: /server’s log/,
  };
  await chat.open();
  for (const [index, [name, { status, body, says: words }]] of Object.entries(refusals).entries()) {
    await test.step(`${status}: ${name}`, async () => {
      server.answer(refuses(status, body));
      await chat.ask("Hello");
      await expect.poll(() => server.chats.length, "no retry").toBe(index + 1);
      await expect(chat.status).toHaveText(/^Failed/);
      await expect(chat.alert).toContainText(words);
      await expect(chat.alert).toContainText(
        Object.entries(next).find(([key]) => key === name)?.[1] ?? "missing",
      );
      await expect(chat.alert).not.toContainText(LIBRARY_WORDS);
      await expect(chat.human).toHaveValue("Hello");
      expect(server.chats, "no retry").toHaveLength(index + 1);
    });
  }
});

test("an answer that is none fails with what is wrong, and keeps what had arrived", async ({
  chat,
  server,
}) => {
  const crashed = "The model has crashed.";
  await chat.open();
  for (const [name, scenario, arrived, words] of [
    ["a web page: not a model server", html(), "", ["text/html", "/v1"]],
    [
      "LM Studio's 200 for a wrong path",
      jsonError(),
      "",
      ["Unexpected endpoint or method. (POST /chat/completions)", "usually ends in /v1"],
    ],
    ["an error event", errorEvent("An event. ", crashed), "An event.", [crashed]],
    ["an error as a string", errorData("A string. ", crashed), "A string.", [crashed]],
    [
      "an error as an object",
      errorData("An object. ", { message: crashed, code: 500 }),
      "An object.",
      [crashed],
    ],
    ["a line that is not JSON", brokenJson("A line."), "A line.", ["no JSON"]],
  ] as const) {
    await test.step(name, async () => {
      server.answer(scenario);
      const { length } = server.chats;
      await chat.ask("Hello");
      await expect.poll(() => server.chats.length).toBe(length + 1);
      await expect(chat.answer).toHaveText(arrived);
      await expect(chat.status).toHaveText(/^Failed/);
      for (const each of words) await expect(chat.alert).toContainText(each);
      await expect(chat.alert).not.toContainText(LIBRARY_WORDS);
    });
  }
});

test("a JSON answer to a streaming request is shown as well", async ({ chat, server }) => {
  server.answer(jsonInsteadOfStream("In one piece."));
  await chat.open();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.answer).toHaveText("In one piece.");
});

test("a dropped connection leaves the answer Incomplete, with what had arrived", async ({ chat, server }) => {
  await chat.open();
  const asked = server.nextChat();
  await chat.ask("Hello");
  const exchange = await asked;
  begin(exchange, "So far.");
  await expect(chat.answer).toHaveText("So far.");
  exchange.drop();
  await expect(chat.status).toHaveText(/^Incomplete/);
  await expect(chat.answer).toHaveText("So far.");
  await expect(chat.alert).toContainText("connection was lost");
});

test("a connection that is dropped before the first token is a failure", async ({ chat, server }) => {
  await chat.open();
  const asked = server.nextChat();
  await chat.ask("Hello");
  const exchange = await asked;
  exchange.headers();
  await expect(chat.status).toHaveText(/^Waiting/);
  exchange.drop();
  await expect(chat.status).toHaveText(/^Failed/);
  await expect(chat.alert).toContainText("connection was lost");
  await expect(chat.human).toHaveValue("Hello");
});

// Where something is to arrive before, a busy machine must have the time for it.
for (const [name, scenario, kept, seconds] of [
  ["from the start", silent(), "", 1],
  ["in the middle", silentAfter("So far."), "So far.", 5],
] as const) {
  test(`a server that is silent ${name} ends the run after the time limit`, async ({ chat, server }) => {
    server.answer(scenario);
    await chat.open();
    await chat.configuration.getByText("More").click();
    await chat.configuration.getByRole("spinbutton", { name: "Time limit" }).fill(`${seconds}`);
    await chat.ask("Hello");
    await expect(chat.status).toHaveText(/^Failed/);
    await expect(chat.alert).toContainText(`silent for ${seconds} s`);
    await expect(chat.answer).toHaveText(kept);
    await server.chats[0]?.closed;
  });
}

test("no server: how to start LM Studio's, and the prompt stays for another try", async ({
  chat,
  server,
}) => {
  await chat.open();
  await server.close();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Failed/);
  await expect(chat.alert).toContainText(`Nothing answers at ${server.origin}`);
  await expect(chat.alert).toContainText("lms server start --cors");
  await expect(chat.human).toHaveValue("Hello");
});

test("CORS off: the setting that fixes it", async ({ chat, server }) => {
  server.cors = "off";
  await chat.open();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Failed/);
  await expect(chat.alert).toContainText("does not let this page");
  await expect(chat.alert).toContainText("lms server start --cors");
});

test("a server that refuses pages from disk is not reported as down", async ({ chat, server }) => {
  server.cors = "refuse-null";
  await chat.open();
  await chat.ask("Hello");
  await expect(chat.alert).toContainText("origin null");
});

test("a server that allows too few headers is named as such", async ({ chat, server }) => {
  server.cors = { allowHeaders: ["accept"] };
  await chat.open();
  await chat.ask("Hello");
  await expect(chat.status).toHaveText(/^Failed/);
  await expect(chat.alert).toContainText("headers");
});

test("after a failure the next run starts clean, and the turn without an answer is not sent", async ({
  chat,
  server,
}) => {
  server.answer(refuses(500, "boom"));
  await chat.open();
  await chat.ask("First");
  await expect(chat.status).toHaveText(/^Failed/);
  server.answer(says("Fine."));
  await chat.ask("Second");
  await expect(chat.status).toHaveText(/^Done/);
  await expect(chat.alert).toBeEmpty();
  expect(server.chats[1]?.body).toMatchObject({ messages: [{ role: "user", content: "Second" }] });
});

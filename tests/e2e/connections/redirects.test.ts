import { startModelServer, type ModelServer } from "../../support/model-server.ts";
import { expect, test as base } from "../../support/page.ts";
import { says } from "../../support/scenarios.ts";
import { redirectTo } from "../../support/small-answers.ts";
import { type SmallServer, startSmallServer } from "../../support/small-server.ts";

/** A server that sends every request on to another one. */
const test = base.extend<{ other: ModelServer; moved: SmallServer }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing is needed
  other: async ({}, use) => {
    const other = await startModelServer();
    await use(other);
    await other.close();
  },
  moved: async ({ other }, use) => {
    const moved = await startSmallServer(redirectTo(other.origin));
    await use(moved);
    await moved.close();
  },
});

for (const from of ["disk", "http"] as const) {
  test.describe(`from ${from}`, () => {
    test.use({ from });

    test("neither prompt nor key follows a redirect to another server, and its address can be applied", async ({
      chat,
      moved,
      other,
      page,
    }) => {
      other.answer(says("I am the other one."));
      await chat.openPlain();
      await chat.baseURL.fill(moved.baseURL);
      await chat.apiKey.fill("sk-secret-key");
      await chat.apply.click();
      await expect(page.getByRole("banner")).toContainText("Redirected elsewhere");
      await chat.ask("my secret prompt");
      await expect(chat.status).toHaveText(/^Failed/);
      await expect(chat.alert).toContainText(`${moved.baseURL}/chat/completions`);
      await expect(chat.alert).toContainText(`${other.baseURL}/chat/completions`);
      await expect(chat.human).toHaveValue("my secret prompt");

      // What reached the other server: bare questions, which say nothing but where they lead.
      expect(other.requests.filter(({ method }) => method !== "GET")).toEqual([]);
      expect(other.requests.length).toBeGreaterThan(0);
      for (const { headers, rawBody } of other.requests) {
        expect(rawBody).toBe("");
        expect(headers["authorization"]).toBeUndefined();
        expect(headers["cookie"]).toBeUndefined();
        expect(headers["referer"]).toBeUndefined();
      }

      await chat.alert.getByRole("button", { name: `Use ${other.baseURL}` }).click();
      await expect(chat.baseURL).toHaveValue(other.baseURL);
      await expect(chat.apiKey).toHaveValue("");
      await chat.send.click();
      await expect(chat.answer).toHaveText("I am the other one.");
      expect(other.chats.map(({ headers }) => headers["authorization"])).toEqual(["Bearer not-needed"]);
    });
  });
}

test("with Stream off, and with another status, the redirect is reported as well", async ({
  chat,
  moved,
  other,
}) => {
  await chat.openPlain();
  await chat.baseURL.fill(moved.baseURL);
  await chat.stream.uncheck();
  for (const status of [301, 302, 303, 308]) {
    moved.answer = ({ path }) => ({ status, headers: { location: other.origin + path }, body: "" });
    const { length } = moved.requests;
    await chat.ask("Hello");
    // Then the status is no longer that of the prompt before.
    await expect.poll(() => moved.requests.slice(length).map(({ method }) => method)).toContain("POST");
    await expect(chat.status).toHaveText(/^Failed/);
    await expect(chat.alert).toContainText(`${other.baseURL}/chat/completions`);
  }
  expect(other.chats).toEqual([]);
});

test("a redirect within the server is followed with the prompt", async ({ chat }) => {
  const answer = {
    choices: [{ index: 0, message: { role: "assistant", content: "Here." }, finish_reason: "stop" }],
  };
  const server = await startSmallServer(({ path }) =>
    path.endsWith("/")
      ? { status: 200, body: path.includes("models") ? { data: [{ id: "a" }] } : answer }
      : { status: 307, headers: { location: `${path}/` }, body: "" },
  );
  await chat.openPlain();
  await chat.baseURL.fill(server.baseURL);
  await chat.ask("Hello");
  await expect(chat.answer).toHaveText("Here.");
  await expect(chat.status).toHaveText(/^Done/);
  const sent = server.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/"));
  expect(sent.map(({ body }) => body)).toMatchObject([{ messages: [{ role: "user", content: "Hello" }] }]);
  await server.close();
});

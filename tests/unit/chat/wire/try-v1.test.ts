import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { connect } from "../../../../src/chat/langchain/connect.ts";
import { playLocked, playServer } from "../../connections/check/play.ts";
import { provideModules } from "../langchain/installed-modules.ts";
import { openServer, replyOf, settingsFor, textOf } from "../langchain/reply-of.ts";

beforeEach(provideModules);
afterEach(() => void vi.unstubAllGlobals());

const pathsOf = (requests: readonly { readonly method: string; readonly path: string }[]) =>
  requests.map(({ method, path }) => `${method} ${path}`);

describe("A question to host and port alone", () => {
  test.each([true, false])("is answered from /v1, and the page hears of it (stream: %s)", async (stream) => {
    const server = await openServer();
    const onMoved = vi.fn();
    const client = connect(settingsFor(server, { baseURL: server.origin, stream }), "", onMoved);
    const { parts, problem } = await replyOf(client);
    expect(problem).toBeUndefined();
    expect(textOf(parts, "answer")).toBe("Hello from the stand-in.");
    expect(onMoved.mock.calls).toEqual([[server.baseURL]]);
    expect(pathsOf(server.requests)).toEqual([
      "POST /chat/completions",
      "GET /v1/models",
      "POST /v1/chat/completions",
    ]);
    expect(server.chats.at(-1)?.body, "nothing of it is lost").toEqual(server.chats[0]?.body);
  });

  test("takes its query and its key along", async () => {
    const server = await openServer();
    server.requireKey("k-123456");
    const draft = { baseURL: `${server.origin}?api-version=1` };
    const { problem } = await replyOf(connect(settingsFor(server, draft), "k-123456", vi.fn()));
    expect(problem).toBeUndefined();
    expect(pathsOf(server.requests)).toEqual([
      "POST /chat/completions?api-version=1",
      "GET /v1/models?api-version=1",
      "POST /v1/chat/completions?api-version=1",
    ]);
  });

  test.each([{}, { "GET /v1/models": { body: { hello: "world" } } }])(
    "fails as before where /v1 lists no models: %j",
    async (parts) => {
      await using server = await playServer(parts);
      const onMoved = vi.fn();
      const settings = settingsFor(await openServer(), { baseURL: server.origin });
      const { problem } = await replyOf(connect(settings, "", onMoved));
      expect(problem).toEqual({ kind: "wrong-path", baseURL: server.origin, said: "Not Found" });
      expect(onMoved).not.toHaveBeenCalled();
      expect(server.asked).toEqual(["POST /chat/completions", "GET /v1/models"]);
    },
  );

  test("is not sent again for another reason", async () => {
    await using server = await playLocked("the-right-key", {});
    const onMoved = vi.fn();
    const settings = settingsFor(await openServer(), { baseURL: server.origin });
    const { problem } = await replyOf(connect(settings, "", onMoved));
    expect(problem).toMatchObject({ kind: "key-refused" });
    expect(server.asked).toEqual(["POST /chat/completions"]);
  });
});

test("A path that was typed is not changed", async () => {
  const server = await openServer();
  const onMoved = vi.fn();
  await replyOf(connect(settingsFor(server, { baseURL: `${server.origin}/api` }), "", onMoved));
  expect(onMoved).not.toHaveBeenCalled();
  expect(pathsOf(server.requests)).toEqual(["POST /api/chat/completions"]);
});

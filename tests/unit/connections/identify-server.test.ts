import { describe, expect, test, vi } from "vitest";
import { identifyServer } from "../../../src/connections/services/identify-server.ts";
import { fakeFetch } from "../chat/wire/fake-fetch.ts";
import { type Answer, notFound, unexpectedEndpoint } from "./answering-server.ts";
import { useServers } from "./facts-of.ts";
import { EMPTY_LIST, LITELLM_LIST, LLAMA_LIST, LM_STUDIO_LIST, NAMELESS_LIST } from "./server-lists.ts";

const GREETING = "/lmstudio-greeting";
const { signal } = new AbortController();
const serve = useServers();

/** As if the answer came from this address, where a test can't have a server. */
function answerAt(response: () => Response): string[] {
  const asked: string[] = [];
  vi.stubGlobal(
    "fetch",
    fakeFetch(({ url }) => {
      asked.push(url);
      return response();
    }),
  );
  return asked;
}

describe("Asked nothing", () => {
  test.each<[string, unknown]>([
    ["llama-server", LLAMA_LIST],
    ["lm-studio", LM_STUDIO_LIST],
    ["other", LITELLM_LIST],
  ])("is %s, whose list tells enough", async (kind, list) => {
    const server = await serve({});
    expect(await identifyServer(`${server.origin}/v1`, list, signal)).toBe(kind);
    expect(server.paths).toEqual([]);
  });

  test.each([
    ["https://api.groq.com/openai/v1", "groq"],
    ["https://llm.example.com/v1", "other"],
    ["browser://this/v1", "other"],
    ["no address", "other"],
  ])("is what stands at %s, far away or nowhere", async (baseURL, kind) => {
    const asked = answerAt(() => Response.json({ lmstudio: true }));
    expect(await identifyServer(baseURL, EMPTY_LIST, signal)).toBe(kind);
    expect(asked).toEqual([]);
  });
});

describe("Asked once, at its origin, without a key", () => {
  test.each<[string, unknown]>([
    ["no model", EMPTY_LIST],
    ["models of nobody", NAMELESS_LIST],
    ["what is no list", undefined],
  ])("LM Studio says that it is, having listed %s", async (_, list) => {
    const server = await serve({ [GREETING]: { body: { lmstudio: true } } }, unexpectedEndpoint);
    expect(await identifyServer(`${server.origin}/some/v1`, list, signal)).toBe("lm-studio");
    expect(server.paths).toEqual([GREETING]);
    expect(server.authorizations).toEqual([undefined]);
  });

  test.each<[string, Answer]>([
    ["404", notFound(GREETING)],
    ["LM Studio's own 200 with an error", unexpectedEndpoint(GREETING)],
    ["a web page", { markup: "<!doctype html><title>Hello</title>" }],
    ["a greeting with a refusal", { status: 500, body: { lmstudio: true } }],
    ["another greeting", { body: { lmstudio: "true" } }],
  ])("%s is no LM Studio's word", async (_, answer) => {
    const server = await serve({ [GREETING]: answer });
    expect(await identifyServer(`${server.origin}/v1`, NAMELESS_LIST, signal)).toBe("other");
    expect(server.paths).toEqual([GREETING]);
  });

  test("in a network of one's own too", async () => {
    const asked = answerAt(() => Response.json({ lmstudio: true }));
    expect(await identifyServer("http://192.168.1.5:1234/v1", EMPTY_LIST, signal)).toBe("lm-studio");
    expect(asked).toEqual([`http://192.168.1.5:1234${GREETING}`]);
  });
});

describe("Else what usually listens there", () => {
  test.each([
    ["http://127.0.0.1:8080/v1", "llama-server"],
    ["http://127.0.0.1:1234/v1", "lm-studio"],
  ])("%s, which refuses the question: %s", async (baseURL, kind) => {
    answerAt(() => Response.json({ error: "Unexpected endpoint or method." }));
    expect(await identifyServer(baseURL, NAMELESS_LIST, signal)).toBe(kind);
  });

  test("but no LM Studio, which has no 404", async () => {
    answerAt(() => Response.json({}, { status: 404 }));
    expect(await identifyServer("http://127.0.0.1:1234/v1", NAMELESS_LIST, signal)).toBe("other");
  });

  test("also when the question can't be asked", async () => {
    answerAt(() => {
      throw new TypeError("Failed to fetch");
    });
    expect(await identifyServer("http://127.0.0.1:8000/v1", NAMELESS_LIST, signal)).toBe("vllm");
  });

  test("also when it is aborted", async () => {
    const abort = new AbortController();
    const server = await serve({ [GREETING]: { silence: () => abort.abort() } });
    expect(await identifyServer(`${server.origin}/v1`, NAMELESS_LIST, abort.signal)).toBe("other");
  });
});

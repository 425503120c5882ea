import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CHECK_STEPS } from "../../../../src/connections/check/model/check.ts";
import { checkConnection } from "../../../../src/connections/check/services/check-connection.ts";
import { startLmStudio } from "../../../support/lm-studio.ts";
import { enterPage } from "./browser.ts";
import { check, endOf, listOf, playServer, stepsOf } from "./play.ts";

beforeEach(() => void enterPage());
afterEach(() => void vi.unstubAllGlobals());

const list = { "GET /v1/models": listOf({ id: "qwen", owned_by: "vllm" }) };

describe("A server without a fault", () => {
  test("passes every step, each of which is reported as running first; a page from disk needs no permission", async () => {
    await using server = await playServer(list);
    const reports = await check({ baseURL: server.baseURL });
    const steps = CHECK_STEPS.filter((step) => step !== "answer");
    expect(reports.map(({ step, state }) => [step, state])).toEqual(
      steps.flatMap((step) => [
        [step, "running"],
        [step, step === "permission" ? "skipped" : "passed"],
      ]),
    );
    expect(reports.flatMap((report) => (report.state === "passed" ? [report.found] : []))).toEqual([
      { kind: "address", baseURL: server.baseURL, corrected: false },
      { kind: "nothing" },
      { kind: "nothing" },
      { kind: "server", server: "vllm" },
      {
        kind: "facts",
        facts: { kind: "vllm", source: "openai", models: [{ id: "qwen", type: "chat" }] },
      },
      { kind: "model", id: "qwen" },
      { kind: "nothing" },
    ]);
  });

  test("is asked for its list twice: without a header, and with the headers of a chat", async () => {
    await using server = await playServer(list);
    await check({ baseURL: server.baseURL });
    expect(server.asked).toEqual(["GET /v1/models", "OPTIONS /v1/models", "GET /v1/models"]);
  });

  test("is asked once more with a key, which may open another list", async () => {
    await using server = await playServer(list);
    await check({ baseURL: server.baseURL, key: "a-key" });
    const withKey = ["OPTIONS /v1/models", "GET /v1/models"];
    expect(server.asked).toEqual(["GET /v1/models", ...withKey, ...withKey]);
  });

  test("is asked for one token only when somebody wants to see it, once", async () => {
    const answer = { body: { choices: [{ message: { content: "" }, finish_reason: "length" }] } };
    await using server = await playServer({ ...list, "POST /v1/chat/completions": answer });
    const reports = await check({ baseURL: server.baseURL, withAnswer: true });
    expect(reports.at(-1)).toEqual({
      step: "answer",
      state: "passed",
      found: { kind: "answer", ms: expect.any(Number) },
    });
    expect(server.asked.filter((name) => name.endsWith("/chat/completions"))).toEqual([
      "OPTIONS /v1/chat/completions",
      "POST /v1/chat/completions",
    ]);
  });

  test("LM Studio is recognised, and its loaded model named", async () => {
    const server = await startLmStudio({ cors: "any" });
    const reports = await check({ baseURL: server.baseURL });
    expect(reports).toContainEqual({
      step: "server",
      state: "passed",
      found: { kind: "server", server: "lm-studio" },
    });
    expect(stepsOf(reports).at(-1)).toBe("headers passed");
    const paths = server.requests.map(({ method, path }) => `${method} ${path}`);
    expect(paths.filter((path) => path.includes("greeting")).length).toBeLessThan(2);
    expect(paths.filter((path) => path.startsWith("POST"))).toEqual([]);
    await server.close();
  });
});

test("The address that is meant is the one that is called", async () => {
  await using server = await playServer(list);
  const typed = `${server.baseURL.replace("http://127.0.0.1", "0.0.0.0")}/chat/completions`;
  const reports = await check({ baseURL: typed });
  expect(reports).toContainEqual({
    step: "address",
    state: "passed",
    found: { kind: "address", baseURL: server.baseURL, corrected: true },
  });
  expect(reports.at(-1)).toMatchObject({ step: "headers", state: "passed" });
});

test("The model in this browser needs no server: nothing is asked", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new Error("asked")));
  const reports = await check({ baseURL: "browser", withAnswer: true });
  const [first, ...rest] = CHECK_STEPS;
  expect(stepsOf(reports)).toEqual([`${first} passed`, ...rest.map((step) => `${step} skipped`)]);
  expect(stepsOf(await check({ baseURL: "browser" }))).not.toContain("answer skipped");
});

describe("An abort ends it without a report", () => {
  test("before it begins", async () => {
    await using server = await playServer(list);
    expect(await check({ baseURL: server.baseURL }, AbortSignal.abort())).toEqual([]);
    expect(server.asked).toEqual([]);
  });

  test.each(CHECK_STEPS.filter((step) => step !== "answer"))("while %s runs", async (step) => {
    await using server = await playServer(list);
    const stop = new AbortController();
    const told: string[] = [];
    const request = { baseURL: server.baseURL, model: "", key: "", withAnswer: false };
    for await (const report of checkConnection(request, stop.signal)) {
      told.push(`${report.step} ${report.state}`);
      if (report.step === step) stop.abort(new Error("Somebody has closed it."));
    }
    expect(told.at(-1)).toBe(`${step} running`);
  });

  test("while a server stays silent, or the browser asks its user", async () => {
    const stop = new AbortController();
    vi.stubGlobal(
      "fetch",
      (_: string, { signal }: { readonly signal: AbortSignal }) =>
        new Promise((_, reject) => {
          signal.addEventListener("abort", () => reject(signal.reason));
          stop.abort();
        }),
    );
    expect(stepsOf(await check({ baseURL: "localhost:1234" }, stop.signal))).toEqual([
      "address passed",
      "permission skipped",
    ]);
  });
});

test("It never rejects: a connection that breaks off in an answer is a problem with a name", async () => {
  const broken = new ReadableStream({ start: (stream) => stream.error(new TypeError("network error")) });
  vi.stubGlobal("fetch", async () => new Response(broken));
  expect(endOf(await check({ baseURL: "localhost:1234" }))).toEqual({
    step: "reachable",
    kind: "problem",
    problem: { kind: "dropped" },
  });
});

describe("The key is never reported", () => {
  const key = "sk-a-secret-of-mine";
  test.each([
    [401, "key-refused"],
    [500, "problem"],
    [503, "loading"],
    [404, "wrong-path"],
  ])("A server repeats it with a %i", async (status, kind) => {
    const said = { status, body: { error: { message: `Loading what ${key} may see` } } };
    await using server = await playServer({
      "GET /v1/models": listOf({ id: "qwen" }),
      "POST /v1/chat/completions": said,
    });
    const reports = await check({ baseURL: server.baseURL, key, withAnswer: true });
    expect(endOf(reports)).toMatchObject({ step: "answer", kind });
    expect(JSON.stringify(reports)).not.toContain(key);
    expect(JSON.stringify(reports)).toContain("what … may see");
  });

  test("A key that is not allowed in a header is rejected before it is sent", async () => {
    await using server = await playServer({ "GET /v1/models": { status: 401, body: "Who are you?" } });
    const reports = await check({ baseURL: server.baseURL, key: "clé…" });
    expect(endOf(reports)).toEqual({
      step: "models",
      kind: "key-refused",
      server: "other",
      hasKey: true,
      said: "",
    });
    expect(server.asked).toEqual(["GET /v1/models"]);
  });
});

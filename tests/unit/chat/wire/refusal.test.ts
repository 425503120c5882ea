import { describe, expect, test } from "vitest";
import type { ProblemKind } from "../../../../src/chat/model/problem.ts";
import { refusalProblem } from "../../../../src/chat/wire/refusal.ts";
import { refusals } from "../../../support/refusals.ts";

const BASE = "http://127.0.0.1:1234/v1";
const asText = (body: object | string): string => (typeof body === "string" ? body : JSON.stringify(body));

describe("What real servers answer", () => {
  const expected: Record<keyof typeof refusals, ProblemKind> = {
    badRequest: "refused",
    badParameter: "refused",
    wrongKey: "key-refused",
    wrongKeyLlamaCpp: "key-refused",
    unknownModel: "model-not-found",
    unknownPath: "wrong-path",
    noModelLoaded: "no-model",
    tooManyRequests: "rate-limited",
    serverError: "server-error",
    stillLoading: "model-loading",
    contextOverflow: "context-overflow",
    vllm: "refused",
    jan: "server-error",
  };
  test.each(Object.entries(refusals))("%s", (name, { status, body, says }) => {
    const [, kind] = Object.entries(expected).find(([each]) => each === name) ?? [];
    expect(refusalProblem(status, asText(body), BASE)).toMatchObject({ kind, said: says });
  });
});

describe("What the documentation of the servers says", () => {
  const openai = (message: string, more: object = {}): string =>
    JSON.stringify({ error: { message, ...more } });
  test.each<[string, number, string, ProblemKind]>([
    ["LM Studio, a wrong path", 200, '{"error":"Unexpected endpoint or method. (POST /v2/x)"}', "wrong-path"],
    ["LM Studio, no model, older", 400, openai("No models loaded. Please load a model …"), "no-model"],
    ["LM Studio, no model, in a 200", 200, openai("No model is currently loaded"), "no-model"],
    [
      "LM Studio, the context",
      200,
      '{"error":"The number of tokens to keep from the initial prompt is greater than the context length."}',
      "context-overflow",
    ],
    ["llama-server, tools", 500, openai("tools param requires --jinja flag"), "no-tools"],
    ["Ollama, tools", 400, openai("registry.ollama.ai/library/gemma:2b does not support tools"), "no-tools"],
    [
      "vLLM, tools",
      400,
      '{"object":"error","message":"\\"auto\\" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set"}',
      "no-tools",
    ],
    ["OpenRouter, tools", 404, openai("No endpoints found that support tool use."), "no-tools"],
    ["Groq, tools", 400, openai("`tool calling` is not supported with this model"), "no-tools"],
    ["Mistral, tools", 400, openai("Function calling is not enabled for this model"), "no-tools"],
    ["a fault in a tool's schema is no lack of tools", 400, openai("Invalid schema for tool 'x'"), "refused"],
    [
      "LM Studio, pictures",
      400,
      '{"error":"Model does not support images. Please use a model that does."}',
      "no-vision",
    ],
    [
      "llama-server, pictures",
      500,
      openai(
        "image input is not supported - hint: if this is unexpected, you may need to provide the mmproj",
      ),
      "no-vision",
    ],
    ["Ollama, pictures", 400, openai("this model does not support image input"), "no-vision"],
    [
      "Ollama, pictures, older",
      400,
      openai("Multimodal data provided, but model does not support multimodal requests."),
      "no-vision",
    ],
    ["vLLM, pictures", 400, '{"object":"error","message":"opt-125m is not a multimodal model"}', "no-vision"],
    ["OpenRouter, pictures", 404, openai("No endpoints found that support image input"), "no-vision"],
    ["LM Studio, a webp", 400, '{"error":"\'url\' field must be a base64 encoded image."}', "refused"],
    ["LM Studio, the model died", 200, openai("The model has crashed"), "error-in-stream"],
    ["Ollama, not pulled", 404, openai('model "qwen" not found, try pulling it first'), "model-not-found"],
    ["Ollama, a path", 404, "404 page not found", "wrong-path"],
    ["FastAPI, a path", 404, '{"detail":"Not Found"}', "wrong-path"],
    ["FastAPI, a method", 405, '{"detail":"Method Not Allowed"}', "wrong-path"],
    [
      "vLLM, the model",
      404,
      '{"object":"error","message":"The model `x` does not exist.","type":"NotFoundError"}',
      "model-not-found",
    ],
    [
      "vLLM, the context",
      400,
      '{"object":"error","message":"This model\'s maximum context length is 256 tokens. However, …"}',
      "context-overflow",
    ],
    ["OpenAI, the context", 400, openai("Too long", { code: "context_length_exceeded" }), "context-overflow"],
    ["OpenAI, the project", 403, openai("Project does not have access"), "key-refused"],
    ["Jan, plain text", 400, "Invalid parameter", "refused"],
    ["nginx", 502, "<html><head><title>502 Bad Gateway</title></head></html>", "server-error"],
    ["nginx, busy", 503, "<html></html>", "server-error"],
    ["nginx, a path", 404, "<html></html>", "wrong-path"],
    ["nothing", 418, "", "refused"],
  ])("%s (%i)", (_, status, body, kind) => {
    expect(refusalProblem(status, body, BASE).kind).toBe(kind);
  });
});

test("The status and the base URL go along where the text needs them", () => {
  expect(refusalProblem(500, "", BASE)).toEqual({ kind: "server-error", status: 500, said: "" });
  expect(refusalProblem(422, "no", BASE)).toEqual({ kind: "refused", status: 422, said: "no" });
  expect(refusalProblem(401, "", BASE)).toEqual({ kind: "key-refused", status: 401, said: "" });
  expect(refusalProblem(404, "", BASE)).toEqual({ kind: "wrong-path", baseURL: BASE, said: "" });
});

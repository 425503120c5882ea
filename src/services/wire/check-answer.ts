import { isRecord } from "../../core/is-record.ts";
import { parseJSON } from "../../core/parse-json.ts";
import { ProblemError } from "../../core/problem-error.ts";
import type { FetchLayer } from "./fetch.ts";
import { readText } from "./lost-connection.ts";
import { refusalProblem } from "./refusal.ts";

/**
 * Looks at an answer before LangChain does, which takes many a wrong one for an empty success: refusals, errors
 * inside a 200, web pages. A whole JSON answer to a streaming request is handed on as a stream of one chunk.
 * Fails with a ProblemError.
 */
export function checkAnswer(baseURL: string): FetchLayer {
  return (next) => async (input, init) => {
    const response = await next(input, init);
    const contentType = response.headers.get("content-type") ?? "";
    const streams = wantsStream(init?.body);
    if (response.ok && streams && !/json|html|xml/i.test(contentType)) return response;

    const text = await readText(response);
    if (!response.ok) throw new ProblemError(refusalProblem(response.status, text, baseURL));
    const body = parseJSON(text);
    if (isRecord(body) && "error" in body && body["error"] !== null) {
      throw new ProblemError(refusalProblem(response.status, text, baseURL));
    }
    if (isRecord(body) && Array.isArray(body["choices"])) {
      return streams ? eventStream(asChunk(body)) : Response.json(body);
    }
    if (text.trim() === "") return streams ? eventStream() : Response.json({ choices: [] });
    throw new ProblemError({
      kind: "not-a-model-server",
      baseURL,
      contentType: contentType || "no content type",
    });
  };
}

function wantsStream(body: unknown): boolean {
  const request = typeof body === "string" ? parseJSON(body) : undefined;
  return isRecord(request) && request["stream"] === true;
}

/** A completion says `message` where a chunk says `delta`. */
function asChunk(completion: Record<string, unknown>): Record<string, unknown> {
  const choices = Array.isArray(completion["choices"]) ? completion["choices"] : [];
  const asDelta = (choice: unknown): unknown =>
    isRecord(choice) ? { ...choice, delta: choice["message"], message: undefined } : choice;
  return { ...completion, object: "chat.completion.chunk", choices: choices.map(asDelta) };
}

function eventStream(...chunks: readonly unknown[]): Response {
  const events = chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join("");
  return new Response(`${events}data: [DONE]\n\n`, { headers: { "content-type": "text/event-stream" } });
}

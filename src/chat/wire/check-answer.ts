import { hasError } from "../model/has-error.ts";
import { isRecord, parseJSON } from "../../platform/index.ts";
import { ProblemError } from "../model/problem-error.ts";
import { errorEvent } from "./error-event.ts";
import type { BodyNotes } from "../model/exchange.ts";
import type { FetchLayer } from "./fetch.ts";
import { readText } from "./lost-connection.ts";
import { peekBody } from "./peek-body.ts";
import { refusalProblem } from "./refusal.ts";
import { retryAfterS } from "./retry-after.ts";
import { serverMessage } from "./server-message.ts";
import { collectCompletion } from "./collect-completion.ts";

/**
 * Checks a response before LangChain, which treats many wrong ones as an empty success: refusals, errors inside a 200,
 * web pages. The first characters determine the kind of the response, and only if they do not, its content type. A
 * stream is passed on as it arrives. A complete answer to a streaming request is converted into a stream of one chunk,
 * and a stream that was not requested into a complete answer. Rejects with a ProblemError. What is read is noted as it
 * arrives.
 */
export function checkAnswer(baseURL: string, notes?: () => BodyNotes): FetchLayer {
  return (next) => async (input, init) => {
    const bodyNotes = notes?.();
    const response = await next(input, init);
    const contentType = response.headers.get("content-type") ?? "";
    const streams = wantsStream(init?.body);
    const { kind, stream } = await peekBody(response, bodyNotes);
    const refuse = (text: string): ProblemError =>
      new ProblemError(
        refusalProblem(response.status, text, baseURL, retryAfterS(response.headers, Date.now())),
      );
    const isStream = kind === "events" || (kind === "text" && /event-stream/i.test(contentType));
    if (response.ok && isStream && streams) return new Response(stream, { headers: EVENT_STREAM });

    const text = await readText(new Response(stream));
    if (!response.ok) throw refuse(text);
    if (kind === "nothing") return streams ? eventStream() : Response.json({ choices: [] });
    if (isStream) {
      const error = text.split(/(?:\r?\n){2}/).find((event) => errorEvent(event) !== undefined);
      if (error !== undefined) throw refuse(errorEvent(error)?.slice("data:".length) ?? error);
      if (text.includes('"choices"')) return Response.json(collectCompletion(text));
    }
    const body = kind === "json" ? firstJSON(text) : undefined;
    if (hasError(body)) throw refuse(text);
    if (isRecord(body) && Array.isArray(body["choices"])) {
      return streams ? eventStream(asChunk(body)) : Response.json(body);
    }
    const said = serverMessage(kind === "json" ? body : text);
    if (kind === "json" && said !== "" && !isChat(body)) throw refuse(text);
    throw new ProblemError({
      kind: "not-a-model-server",
      baseURL,
      contentType: contentType || "no content type",
      ...(said !== "" && !isStream && !isChat(body) && { said }),
    });
  };
}

const EVENT_STREAM = { "content-type": "text/event-stream" };

function wantsStream(body: unknown): boolean {
  const request = typeof body === "string" ? parseJSON(body) : undefined;
  return isRecord(request) && request["stream"] === true;
}

/** Parses JSON text, or the first line of JSON lines. */
function firstJSON(text: string): unknown {
  const plain = text.replace(/^\ufeff/, "").trim();
  return parseJSON(plain) ?? parseJSON(plain.split("\n", 1)[0] ?? "");
}

/** In Ollama's own API, `message` is the model's message, not an error. */
function isChat(body: unknown): boolean {
  return isRecord(body) && (isRecord(body["message"]) || "response" in body);
}

/** Converts a completion into a chunk: `message` becomes `delta`. */
function asChunk(completion: Record<string, unknown>): Record<string, unknown> {
  const choices = Array.isArray(completion["choices"]) ? completion["choices"] : [];
  const asDelta = (choice: unknown): unknown =>
    isRecord(choice) ? { ...choice, delta: choice["message"], message: undefined } : choice;
  return { ...completion, object: "chat.completion.chunk", choices: choices.map(asDelta) };
}

function eventStream(...chunks: readonly unknown[]): Response {
  const events = chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join("");
  return new Response(`${events}data: [DONE]\n\n`, { headers: EVENT_STREAM });
}

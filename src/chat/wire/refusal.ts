import type { Problem } from "../model/problem.ts";
import { serverMessage } from "./server-message.ts";

const NO_MODEL = /no models? (is |are )?(currently )?loaded/i;
const NO_ENDPOINT = /unexpected endpoint|unknown endpoint|invalid url|no route|^(page )?not found\.?$/i;
const OVERFLOW =
  /exceed_context_size|context_length_exceeded|(exceed|larger|longer|greater|maximum).{0,60}context|context.{0,60}(exceed|overflow|too (small|long))/i;
/** llama-server without --jinja, Ollama, vLLM, OpenRouter, Groq and Mistral, in this order. */
const NO_TOOLS =
  /tools param requires|not support tools|tool choice requires|support tool use|(tool|function)[ -]calling.{0,20}not/i;

const SCHEMA = /response_format|json[_ ]?schema|\bgrammar\b|structured.outputs?/i;
/** LM Studio, llama-server, Ollama, vLLM, OpenRouter, and the models in this browser. */
const NO_VISION =
  /image input is not supported|(not|n't) support (the )?(image|vision|multi-?modal)|not a multi-?modal model|endpoints found that support image|required for image input|reads text only: remove images/i;

/**
 * Converts a server's refusal into a problem: a status of 400 or above, or an `error` in a 200 (LM Studio's response to
 * unknown paths). `waitS` is the time that it asks to wait, in seconds.
 */
export function refusalProblem(status: number, body: string, baseURL: string, waitS?: number): Problem {
  const said = serverMessage(body);
  const wait = waitS === undefined ? {} : { waitS };
  if (NO_MODEL.test(said)) return { kind: "no-model", said };
  if (NO_ENDPOINT.test(said)) return { kind: "wrong-path", baseURL, said };
  if (NO_VISION.test(said)) return { kind: "no-vision", said };
  if (OVERFLOW.test(body)) return { kind: "context-overflow", said };
  if (NO_TOOLS.test(said)) return { kind: "no-tools", said };
  if (status === 401 || status === 403) return { kind: "key-refused", status, said };
  if (status === 404 || status === 405) {
    return /\bmodel\b/i.test(said)
      ? { kind: "model-not-found", said }
      : { kind: "wrong-path", baseURL, said };
  }
  if (status === 429) return { kind: "rate-limited", said, ...wait };
  if (status === 503 && /loading/i.test(said)) return { kind: "model-loading", said, ...wait };
  if (SCHEMA.test(said) && status >= 400) return { kind: "schema-refused", status, said };
  if (status >= 500) return { kind: "server-error", status, said, ...wait };
  return status < 400 ? { kind: "error-in-stream", said } : { kind: "refused", status, said };
}

import { isRecord, unlessAborted } from "../../platform/index.ts";
import type { ChatRequest } from "./chat-request.ts";
import { createEventStream } from "./event-stream.ts";
import { RefusedRequest, refuse } from "./refusal.ts";
import type { RunningModel } from "./running-model.ts";

/**
 * Answers a request as llama-server does. The headers of a stream are sent with the engine's first output, so that a
 * refusal can still have its status. `onFree` is called once the engine can take the next request; an aborted answer
 * does not wait for that. Rejects with the signal's reason or a ProblemError.
 */
export async function answerChat(
  model: RunningModel,
  request: ChatRequest,
  signal: AbortSignal,
  onFree: () => void,
): Promise<Response> {
  try {
    return await (request.stream ? streamed : whole)(model, request, signal, onFree);
  } catch (error) {
    if (error instanceof RefusedRequest) return refuse(error.refusal);
    throw error;
  }
}

async function whole(
  model: RunningModel,
  { params }: ChatRequest,
  signal: AbortSignal,
  onFree: () => void,
): Promise<Response> {
  const answer = model.complete(params, signal).finally(onFree);
  return Response.json(named(await unlessAborted(answer, signal), model.id, newId()));
}

async function streamed(
  model: RunningModel,
  { params, wantsProgress }: ChatRequest,
  signal: AbortSignal,
  onFree: () => void,
): Promise<Response> {
  const id = newId();
  const left = new AbortController();
  const stop = AbortSignal.any([signal, left.signal]);
  const events = createEventStream(() => left.abort());

  let isAlive = false;
  let live: () => void = () => undefined;
  const alive = new Promise<void>((resolve) => (live = resolve));

  function show(chunk: unknown): void {
    isAlive = true;
    live();
    const progress = isRecord(chunk) ? chunk["prompt_progress"] : undefined;
    if (!isRecord(progress) || wantsProgress) events.send(named(chunk, model.id, id));
    // keeps the stream alive while a long prompt is read
    else events.comment(`prompt ${String(progress["processed"])}/${String(progress["total"])}`);
  }

  async function run(): Promise<void> {
    const answer = model.complete({ ...params, return_progress: true }, stop, show).finally(onFree);
    try {
      await unlessAborted(answer, stop);
      events.end();
    } catch (error) {
      if (!isAlive) throw error;
      if (error instanceof RefusedRequest) {
        events.send({ error: error.refusal });
        events.end();
      } else events.fail(error);
    }
  }

  await Promise.race([alive, run()]);
  return new Response(events.body, { headers: { "content-type": "text/event-stream" } });
}

/** Sets the model and the id, which wllama leaves empty. */
function named(answer: unknown, model: string, id: string): unknown {
  return isRecord(answer) ? { ...answer, id, model } : answer;
}

function newId(): string {
  return `chatcmpl-${Math.random().toString(36).slice(2)}`;
}

import { IN_BROWSER_URL } from "../../configuration/index.ts";
import type { EngineState, ModelStore } from "../model/in-browser.ts";
import { BUILT_IN_MODEL } from "../model/known-models.ts";
import { findProblemError } from "../../chat/index.ts";
import { answerChat } from "./answer-chat.ts";
import { type ChatRequest, parseChatRequest } from "./chat-request.ts";
import type { ModelMemory } from "./model-memory.ts";
import { notFound, RefusedRequest, refuse } from "./refusal.ts";
import type { RunningModel } from "./running-model.ts";
import { createTurnQueue } from "./turn-queue.ts";

/** The endpoints under `browser://this/v1`, as an OpenAI-compatible server has them. */
export function answerRequest(
  store: ModelStore,
  memory: ModelMemory,
  state: () => EngineState,
): typeof globalThis.fetch {
  const waitForTurn = createTurnQueue();

  async function chat(request: Request, signal: AbortSignal): Promise<Response> {
    const asked = parseChatRequest(await request.text());
    const endTurn = await waitForTurn(signal);
    let model: RunningModel;
    try {
      model = await useModel(asked, signal);
    } catch (error) {
      endTurn();
      throw error;
    }
    return answerChat(model, asked, signal, endTurn);
  }

  async function useModel({ model, isFirstTurn }: ChatRequest, signal: AbortSignal): Promise<RunningModel> {
    const now = state();
    const id = model || (now.kind === "empty" ? BUILT_IN_MODEL.id : now.id);
    const used = await memory.use(id, signal).catch(refuseUnknown(id));
    if (!isFirstTurn || !used.isFull()) return used;
    memory.free();
    return memory.use(id, signal);
  }

  return async (input, init) => {
    const request = new Request(input, init);
    const signal = init?.signal ?? request.signal;
    signal.throwIfAborted();
    const path = request.url.slice(IN_BROWSER_URL.length).replace(/[?#].*$/, "");
    try {
      if (path === "/models") return request.method === "GET" ? await list(store) : wrongMethod("GET");
      if (path === "/chat/completions") {
        return request.method === "POST" ? await chat(request, signal) : wrongMethod("POST");
      }
      return refuse(notFound(`Unknown endpoint: ${path}`));
    } catch (error) {
      if (error instanceof RefusedRequest) return refuse(error.refusal);
      throw error;
    }
  };
}

/** Refuses an unknown model as servers do. */
function refuseUnknown(id: string): (error: unknown) => never {
  return (error) => {
    const problem = findProblemError(error)?.problem;
    if (problem?.kind !== "told" || problem.code !== "model-not-kept") throw error;
    throw new RefusedRequest(notFound(`This browser keeps no whole model “${id}”.`), { cause: error });
  };
}

async function list(store: ModelStore): Promise<Response> {
  const kept = await store.list().catch(() => []); // without a store, the built-in model is still available
  const ids = [BUILT_IN_MODEL.id, ...kept.filter(({ isWhole }) => isWhole).map(({ id }) => id)];
  const data = ids.map((id) => ({ id, object: "model", created: 0, owned_by: "this browser" }));
  return Response.json({ object: "list", data });
}

function wrongMethod(allowed: string): Response {
  const message = `Only ${allowed} is understood here.`;
  return refuse({ code: 405, message, type: "invalid_request_error" }, { allow: allowed });
}

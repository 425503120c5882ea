import type { ChatCompletionParams } from "@wllama/wllama/esm/index.js";
import { inBrowserError } from "../texts/in-browser-error.ts";
import { isRecord, errorMessage, unlessAborted } from "../../platform/index.ts";
import { findProblemError } from "../../chat/index.ts";
import { CountedFile } from "./counted-file.ts";
import { createEngineLog } from "./engine-log.ts";
import type { Llama, LlamaLibrary } from "./engine-source.ts";
import { engineProblem, loadingProblem, requestRefusal } from "./failure.ts";
import type { OpenedModel } from "./open-model.ts";
import { RefusedRequest } from "./refusal.ts";

/** Tokens of the prompt that are read in one go, which can't be stopped: 64 take 0.1 s, and 512 are no faster each. */
const BATCH_TOKENS = 64;

/**
 * So many contexts are written before the model is loaded afresh: llama.cpp keeps a copy of each conversation that
 * another one takes the place of, up to 8 GB, and has no switch for it here.
 */
const MOST_CONTEXTS = 8;

/** A model in memory, in a worker of its own. */
export interface RunningModel {
  readonly id: string;
  readonly contextTokens: number;
  readonly threads: number;
  /** Aborted, with a ProblemError, when the engine has ended. */
  readonly ended: AbortSignal;
  /**
   * Answers a request, one at a time. Ends, with the signal's reason, only when the engine is free again; rejects with
   * a RefusedRequest when it goes on, and with a ProblemError when it doesn't.
   */
  complete(
    params: ChatCompletionParams,
    signal: AbortSignal,
    onChunk?: (chunk: unknown) => void,
  ): Promise<unknown>;
  /** Whether it remembers so much of earlier conversations that it had better be loaded afresh. */
  isFull(): boolean;
  /** Frees the memory. What is still being answered fails with `reason`. */
  end(reason: unknown): void;
}

/**
 * Loads a model into memory. Rejects with a ProblemError, or with the signal's reason; the memory is free again then.
 */
export async function startModel(
  { Wllama }: LlamaLibrary,
  wasmURL: string,
  { id, file, contextTokens }: OpenedModel,
  onRead: (doneBytes: number) => void,
  signal: AbortSignal,
): Promise<RunningModel> {
  signal.throwIfAborted();
  const ending = new AbortController();
  const ended = ending.signal;
  const log = createEngineLog((said, isBlocked) =>
    end(inBrowserError(isBlocked ? { kind: "worker-blocked", said } : engineProblem(id, said))),
  );
  const llama: Llama = new Wllama({ default: wasmURL }, { logger: log.logger });

  function end(reason: unknown): void {
    if (ended.aborted) return;
    ending.abort(reason);
    void llama.exit(); // ends the worker at once
  }

  try {
    llama.setCompat(null); // else old browsers get another build, from a host of its own
    const loading = llama.loadModel([new CountedFile(file, onRead)], {
      n_ctx: contextTokens,
      n_batch: BATCH_TOKENS,
      n_parallel: 1, // two at once deadlock with 1, so requests take turns; more slots only share the context
      n_gpu_layers: 0,
    });
    await unlessAborted(loading, AbortSignal.any([signal, ended]));
  } catch (error) {
    end(error);
    if (signal.aborted) throw signal.reason;
    const said = errorMessage(error);
    throw findProblemError(error) ?? inBrowserError(engineProblem(id, said), { cause: error });
  }
  const context: unknown = llama.getLoadedContextInfo();
  if (!isRecord(context) || context["success"] !== true) {
    const error = inBrowserError(loadingProblem(id, log.errors()));
    end(error);
    throw error;
  }
  const { n_ctx, n_ctx_train } = llama.getLoadedContextInfo();
  const tokens = n_ctx_train > 0 ? Math.min(n_ctx, n_ctx_train) : n_ctx;
  let written = 0;

  return {
    id,
    contextTokens: tokens,
    threads: llama.getNumThreads(),
    ended,
    async complete(params, signal, onChunk) {
      log.clear();
      const onData = (chunk: unknown): void => {
        written += newTokens(chunk);
        onChunk?.(chunk);
      };
      const request = { ...params, ...(onChunk && { onData }), abortSignal: signal };
      try {
        const answer = await unlessAborted(llama.createChatCompletion(request), ended);
        if (onChunk === undefined) written += newTokens(answer);
        return answer;
      } catch (error) {
        if (ended.aborted) throw ended.reason;
        if (signal.aborted) throw signal.reason;
        const refusal = requestRefusal(error, log.errors(), log.answer());
        if (refusal !== undefined) throw new RefusedRequest(refusal, { cause: error });
        const said = errorMessage(error);
        end(inBrowserError(engineProblem(id, said), { cause: error }));
        throw ended.reason;
      }
    },
    isFull: () => written > MOST_CONTEXTS * tokens,
    end,
  };
}

/** Tokens that a chunk, or a whole answer, stands for; roughly, and rather too many. */
function newTokens(answer: unknown): number {
  if (!isRecord(answer)) return 0;
  if (isRecord(answer["prompt_progress"])) return BATCH_TOKENS;
  const { usage, object } = answer;
  const total = object === "chat.completion" && isRecord(usage) ? usage["total_tokens"] : 1;
  return typeof total === "number" ? total : 1;
}

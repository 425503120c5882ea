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

/**
 * The number of prompt tokens per batch. A batch can't be stopped: 64 tokens take 0.1 s, and larger batches are not
 * faster per token.
 */
const BATCH_TOKENS = 64;

/**
 * After this many full contexts the model is loaded again, because llama.cpp keeps a copy of each replaced
 * conversation, up to 8 GB, and offers no setting for that here.
 */
const MOST_CONTEXTS = 8;

/** A model in memory, in its own worker. */
export interface RunningModel {
  readonly id: string;
  readonly contextTokens: number;
  readonly threads: number;
  /** Aborts, with a ProblemError, when the engine has ended. */
  readonly ended: AbortSignal;
  /**
   * Answers a request, one at a time. Settles only when the engine is free again. Rejects with the signal's reason,
   * with a RefusedRequest when the engine still works, or with a ProblemError when it does not.
   */
  complete(
    params: ChatCompletionParams,
    signal: AbortSignal,
    onChunk?: (chunk: unknown) => void,
  ): Promise<unknown>;
  /** Whether it keeps so many earlier conversations that it should be loaded again. */
  isFull(): boolean;
  /** Frees the memory. A running request rejects with `reason`. */
  end(reason: unknown): void;
}

/** Loads a model into memory. Rejects with a ProblemError, or with the signal's reason, after freeing the memory. */
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
    llama.setCompat(null); // otherwise old browsers load another build, from another host
    const loading = llama.loadModel([new CountedFile(file, onRead)], {
      n_ctx: contextTokens,
      n_batch: BATCH_TOKENS,
      n_parallel: 1, // two parallel requests deadlock with 1, so requests are queued; more slots would share the context
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

/** The approximate number of tokens in a chunk or a complete answer; rather too many than too few. */
function newTokens(answer: unknown): number {
  if (!isRecord(answer)) return 0;
  if (isRecord(answer["prompt_progress"])) return BATCH_TOKENS;
  const { usage, object } = answer;
  const total = object === "chat.completion" && isRecord(usage) ? usage["total_tokens"] : 1;
  return typeof total === "number" ? total : 1;
}

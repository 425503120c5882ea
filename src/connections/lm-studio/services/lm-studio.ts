import type { DownloadProgress, LmStudio, LmStudioServer } from "../model/lm-studio.ts";
import { lmStudioProblem } from "../texts/fr.ts";
import {
  explainFailure,
  hasError,
  layerFetch,
  type Problem,
  ProblemError,
  readText,
  refusalProblem,
  serverFetch,
  withoutKey,
} from "../../../chat/index.ts";
import { urlBesideV1 } from "../../../configuration/index.ts";
import { isRecord, parseJSON } from "../../../platform/index.ts";

const POLL_MS = 1000;
const DOWNLOAD = "/api/v1/models/download";

/** Resolves when it is time to poll again; rejects as soon as the signal aborts. */
export type Pause = (signal: AbortSignal) => Promise<void>;

/**
 * LM Studio's own API. `pause` is awaited between two polls of a download. https://lmstudio.ai/docs/developer/rest/load
 * (and unload, download, download-status)
 */
export function createLmStudio(pause: Pause = pauseBeforeNext): LmStudio {
  return {
    async load(server, model, contextTokens, signal) {
      const body = { model, ...(contextTokens !== undefined && { context_length: contextTokens }) };
      const answer = await askLmStudio(server, "/api/v1/models/load", body, signal);
      const instanceId = answer["instance_id"];
      if (typeof instanceId !== "string") throw notUnderstood(answer);
      return { instanceId, seconds: readAmount(answer["load_time_seconds"]) };
    },
    async unload(server, instanceId, signal) {
      await askLmStudio(server, "/api/v1/models/unload", { instance_id: instanceId }, signal);
    },
    async *download(server, model, signal) {
      let answer = await askLmStudio(server, DOWNLOAD, { model }, signal);
      while (isInProgress(answer)) {
        yield readProgress(answer);
        const status = statusPath(answer);
        await pause(signal);
        answer = await askLmStudio(server, status, undefined, signal);
      }
      if (answer["status"] === "completed") yield readProgress(answer);
    },
  };
}

/** False when the download is complete; throws when it has failed. */
function isInProgress(answer: LmStudioAnswer): boolean {
  const { status } = answer;
  if (status === "completed" || status === "already_downloaded") return false;
  if (status === "failed") throw new ProblemError(lmStudioProblem("download-failed", ""));
  if (status === "downloading" || status === "paused") return true;
  throw notUnderstood(answer);
}

function statusPath(answer: LmStudioAnswer): string {
  const job = answer["job_id"];
  if (typeof job !== "string") throw notUnderstood(answer);
  return `${DOWNLOAD}/status/${encodeURIComponent(job)}`;
}

function readProgress(answer: LmStudioAnswer): DownloadProgress {
  const isPaused = answer["status"] === "paused";
  return {
    doneBytes: readAmount(answer["downloaded_bytes"]) ?? 0,
    totalBytes: readAmount(answer["total_size_bytes"]),
    bytesPerSecond: isPaused ? 0 : readAmount(answer["bytes_per_second"]),
  };
}

function readAmount(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : undefined;
}

function notUnderstood(answer: LmStudioAnswer): ProblemError {
  return new ProblemError(lmStudioProblem("not-understood", JSON.stringify(answer).slice(0, 500)));
}

function pauseBeforeNext(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const give = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", give);
      resolve();
    }, POLL_MS);
    if (signal.aborted) give();
    else signal.addEventListener("abort", give, { once: true });
  });
}

/** A response of LM Studio. */
type LmStudioAnswer = Record<string, unknown>;

/**
 * Sends a request to LM Studio's own API: a POST with a body, otherwise a GET. Rejects with a ProblemError, or with the
 * reason of an abort.
 */
async function askLmStudio(
  { baseURL, key }: LmStudioServer,
  path: string,
  body: object | undefined,
  signal: AbortSignal,
): Promise<LmStudioAnswer> {
  const fetch = layerFetch(serverFetch, explainFailure(baseURL));
  const response = await fetch(urlBesideV1(baseURL, path), {
    signal,
    cache: "no-store",
    headers: {
      ...(body && { "content-type": "application/json" }),
      ...(key !== "" && { authorization: `Bearer ${key}` }),
    },
    ...(body && { method: "POST", body: JSON.stringify(body) }),
  });
  const text = await readText(response);
  const answer = parseJSON(text);
  // LM Studio answers unknown paths with 200 and an error.
  if (!response.ok || hasError(answer)) {
    throw new ProblemError(withoutKey(nameRefusal(response.status, text, baseURL), key));
  }
  if (isRecord(answer)) return answer;
  const contentType = response.headers.get("content-type") ?? "no content type";
  throw new ProblemError({ kind: "not-a-model-server", baseURL, contentType });
}

/** An unknown path means that this version of LM Studio does not have the endpoint yet. */
function nameRefusal(status: number, text: string, baseURL: string): Problem {
  const problem = refusalProblem(status, text, baseURL);
  return problem.kind === "wrong-path" ? lmStudioProblem("too-old", problem.said) : problem;
}

import { endpointURL } from "../../configuration/index.ts";
import { hasError } from "../model/has-error.ts";
import { parseJSON } from "../../platform/index.ts";
import { ProblemError } from "../model/problem-error.ts";
import { explainFailure } from "./explain-failure.ts";
import { type Fetch, layerFetch } from "./fetch.ts";
import { readText } from "./lost-connection.ts";
import { refusalProblem } from "./refusal.ts";
import { retryAfterS } from "./retry-after.ts";

/** The response to `GET {base}/models`. The caller checks whether it is a list. */
export interface ModelsAnswer {
  readonly body: unknown;
  /** The error if it is not a list. */
  readonly notAList: () => ProblemError;
}

/**
 * Requests the models of a server with its `fetch`. Rejects with a ProblemError when the server can't be reached, or
 * refuses.
 */
export async function requestModels(
  baseFetch: Fetch,
  baseURL: string,
  key: string,
  signal: AbortSignal,
): Promise<ModelsAnswer> {
  const fetch = layerFetch(baseFetch, explainFailure(baseURL));
  const headers = key === "" ? undefined : { authorization: `Bearer ${key}` };
  const response = await fetch(endpointURL(baseURL, "/models"), {
    signal,
    cache: "no-store",
    ...(headers && { headers }),
  });
  const text = await readText(response);
  const body = parseJSON(text);
  if (!response.ok || hasError(body)) {
    const waitS = retryAfterS(response.headers, Date.now());
    throw new ProblemError(refusalProblem(response.status, text, baseURL, waitS));
  }
  return {
    body,
    notAList() {
      const contentType = response.headers.get("content-type") ?? "no content type";
      return new ProblemError({ kind: "not-a-model-server", baseURL, contentType });
    },
  };
}

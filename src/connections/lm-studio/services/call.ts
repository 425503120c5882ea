import type { LmStudioServer } from "../model/lm-studio.ts";
import { lmStudioProblem } from "../texts/problem.ts";
import { urlBesideV1 } from "../../../configuration/index.ts";
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
import { isRecord, parseJSON } from "../../../platform/index.ts";

/** What LM Studio answered, to be read field by field. */
export type LmStudioAnswer = Record<string, unknown>;

/** Asks LM Studio's own API: a POST with the body, else a GET. Fails with a ProblemError; an abort passes as it is. */
export async function askLmStudio(
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
  // Its unknown paths answer 200 with an error.
  if (!response.ok || hasError(answer)) {
    throw new ProblemError(withoutKey(nameRefusal(response.status, text, baseURL), key));
  }
  if (isRecord(answer)) return answer;
  const contentType = response.headers.get("content-type") ?? "no content type";
  throw new ProblemError({ kind: "not-a-model-server", baseURL, contentType });
}

/** A path that LM Studio doesn't know is one that this version doesn't have yet. */
function nameRefusal(status: number, text: string, baseURL: string): Problem {
  const problem = refusalProblem(status, text, baseURL);
  return problem.kind === "wrong-path" ? lmStudioProblem("too-old", problem.said) : problem;
}

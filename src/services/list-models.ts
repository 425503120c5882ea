import { isRecord } from "../core/is-record.ts";
import { parseJSON } from "../core/parse-json.ts";
import { ProblemError } from "../core/problem-error.ts";
import type { Settings } from "../core/settings.ts";
import { reach } from "./reach.ts";
import { explainFailure } from "./wire/explain-failure.ts";
import { layerFetch } from "./wire/fetch.ts";
import { readText } from "./wire/lost-connection.ts";
import { refusalProblem } from "./wire/refusal.ts";

/**
 * The model ids that `GET {base}/models` offers, in the server's order. Fails with a ProblemError.
 * https://platform.openai.com/docs/api-reference/models/list
 */
export async function listModels(
  { baseURL }: Settings,
  key: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const fetch = layerFetch(reach(baseURL), explainFailure(baseURL));
  const headers = key === "" ? undefined : { authorization: `Bearer ${key}` };
  const response = await fetch(`${baseURL}/models`, {
    signal,
    cache: "no-store",
    ...(headers && { headers }),
  });
  const text = await readText(response);
  const body = parseJSON(text);
  if (!response.ok || (isRecord(body) && (body["error"] ?? null) !== null)) {
    throw new ProblemError(refusalProblem(response.status, text, baseURL));
  }
  const data = isRecord(body) ? body["data"] : undefined;
  if (!Array.isArray(data)) {
    const contentType = response.headers.get("content-type") ?? "no content type";
    throw new ProblemError({ kind: "not-a-model-server", baseURL, contentType });
  }
  return data.flatMap((model: unknown) =>
    isRecord(model) && typeof model["id"] === "string" ? [model["id"]] : [],
  );
}

import { isRecord } from "../core/is-record.ts";
import type { Settings } from "../core/settings.ts";
import { reach } from "./reach.ts";
import { requestModels } from "./request-models.ts";

/**
 * The model ids that `GET {base}/models` offers, in the server's order. Fails with a ProblemError.
 * https://platform.openai.com/docs/api-reference/models/list
 */
export async function listModels(
  { baseURL }: Settings,
  key: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { body, notAList } = await requestModels(reach(baseURL), baseURL, key, signal);
  const data = isRecord(body) ? body["data"] : undefined;
  if (!Array.isArray(data)) throw notAList();
  return data.flatMap((model: unknown) =>
    isRecord(model) && typeof model["id"] === "string" ? [model["id"]] : [],
  );
}

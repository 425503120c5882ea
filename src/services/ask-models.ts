import { isRecord } from "../core/is-record.ts";
import type { Settings } from "../core/settings.ts";
import { reach } from "./reach.ts";

/**
 * The model ids that `GET {base}/models` offers, in the server's order. Rejects with anything when there is no such list:
 * the part for connections finds out why. https://platform.openai.com/docs/api-reference/models/list
 */
export async function askModels(
  { baseURL }: Settings,
  key: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const headers = key === "" ? {} : { authorization: `Bearer ${key}` };
  const response = await reach(baseURL)(`${baseURL}/models`, { signal, cache: "no-store", headers });
  const body: unknown = await response.json();
  const models = isRecord(body) ? body["data"] : undefined;
  if (!Array.isArray(models)) throw new TypeError("This is no list of models");
  return models.flatMap((model: unknown) =>
    isRecord(model) && typeof model["id"] === "string" ? [model["id"]] : [],
  );
}

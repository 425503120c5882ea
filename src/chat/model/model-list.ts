import { asText, isRecord } from "../../platform/index.ts";

/** A model in a list, with its id and the other values from the server. */
export interface ListedModel extends Readonly<Record<string, unknown>> {
  readonly id: string;
}

/**
 * The models of `GET {base}/models`, in any server's format; `undefined` when the body is not such a list. OpenAI's
 * list has them in `data`, with an `id`, and may be empty: https://platform.openai.com/docs/api-reference/models/list
 * Others have them in `models` (Ollama's own list), send only the array (Together), call the id `model` or `name`, or
 * send only names. Such a list is accepted only if it contains a model.
 */
export function readModelList(body: unknown): readonly ListedModel[] | undefined {
  const data = isRecord(body) ? body["data"] : undefined;
  if (Array.isArray(data)) return data.flatMap(readModel);
  // Ollama without a model: https://github.com/ollama/ollama/blob/main/openai/openai.go, ToListCompletion
  if (isRecord(body) && data === null && body["object"] === "list") return [];
  const others: unknown = isRecord(body) ? body["models"] : body;
  const models = Array.isArray(others) ? others.flatMap(readModel) : [];
  return models.length > 0 ? models : undefined;
}

function readModel(entry: unknown): readonly ListedModel[] {
  const told: Record<string, unknown> = isRecord(entry) ? entry : { id: entry };
  const id = asText(told["id"]) ?? asText(told["model"]) ?? asText(told["name"]);
  return id === undefined ? [] : [{ ...told, id }];
}

import { asText, isRecord } from "../../platform/index.ts";

/** A model of a list, with its id, and with what else the server tells of it. */
export interface ListedModel extends Readonly<Record<string, unknown>> {
  readonly id: string;
}

/**
 * The models of `GET {base}/models`, whichever way a server lists them; `undefined` when the body is no such list. OpenAI's
 * list has them in `data`, with an `id`, and may be empty: https://platform.openai.com/docs/api-reference/models/list
 * Others have them in `models` (Ollama's own list), or give the array alone (Together), call the id `model` or `name`, or
 * give nothing but names. Such a list counts only when something in it is a model.
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

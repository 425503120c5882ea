import { type Applied, IN_BROWSER_URL, isAtV1, urlBesideV1 } from "../../configuration/index.ts";
import { kindOfList } from "../model/kind-of-list.ts";
import {
  parseLlamaProps,
  parseLmStudioV0List,
  parseLmStudioV1List,
} from "../models/model/parse-lm-studio-list.ts";
import { parseOpenAIList } from "../models/model/parse-openai-list.ts";
import type { ServerFacts, ServerModel } from "../model/server-facts.ts";
import { hasError, requestModels, serverFetch } from "../../chat/index.ts";
import { identifyServer } from "./identify-server.ts";
import { parseJSON } from "../../platform/index.ts";

/**
 * Requests the kind and the models of a server: its list, and the additional facts of LM Studio and llama-server.
 * Rejects with a ProblemError when there is no list. Not used for a model in this browser, which would be loaded for
 * it.
 */
export async function readFacts(applied: Applied, signal: AbortSignal): Promise<ServerFacts> {
  const { key } = applied;
  const { baseURL } = applied.settings;
  if (baseURL === IN_BROWSER_URL) return { kind: "other", source: "openai", models: [] };
  const { body, notAList } = await requestModels(serverFetch, baseURL, key, signal);
  if (parseOpenAIList(body) === undefined) throw notAList();
  return factsOfList(applied, body, signal);
}

/** Like `readFacts`, when the server's list, `body`, is known already: requests only the additional facts. */
export async function factsOfList(
  { settings: { baseURL }, key }: Applied,
  body: unknown,
  signal: AbortSignal,
): Promise<ServerFacts> {
  const models = parseOpenAIList(body) ?? [];
  const kind = await identifyServer(baseURL, body, signal);
  signal.throwIfAborted();
  const ask = (path: string): Promise<unknown> => askServer(urlBesideV1(baseURL, path), key, signal);

  if (kind === "lm-studio" && isAtV1(baseURL)) {
    const v1 = parseLmStudioV1List(await ask("/api/v1/models"));
    if (v1 !== undefined) return { kind, source: "lm-studio-v1", models: v1 };
    const v0 = parseLmStudioV0List(await ask("/api/v0/models"));
    if (v0 !== undefined) return { kind, source: "lm-studio-v0", models: v0 };
  }
  // Not if only the port suggests llama-server, because another server need not have /props.
  const [only, another] = models;
  const isItsOwn = kindOfList(body) === "llama-server" && another === undefined;
  if (isItsOwn && only !== undefined && only.isLoaded === undefined) {
    const loaded: ServerModel = { ...only, isLoaded: true, ...parseLlamaProps(await ask("/props")) };
    return { kind, source: "openai", models: [loaded] };
  }
  return { kind, source: "openai", models };
}

/**
 * Requests an optional endpoint of a server; `undefined` for a refusal, including LM Studio's 200 with an `error`.
 * Rejects only when it is aborted.
 */
async function askServer(url: string, key: string, signal: AbortSignal): Promise<unknown> {
  try {
    const response = await serverFetch(url, {
      signal,
      cache: "no-store",
      ...(key !== "" && { headers: { authorization: `Bearer ${key}` } }),
    });
    const body = parseJSON(await response.text());
    const isRefused = !response.ok || hasError(body);
    return isRefused ? undefined : body;
  } catch {
    signal.throwIfAborted();
    return undefined; // the facts of the list are enough
  }
}

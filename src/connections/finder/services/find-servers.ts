import type { FoundServer } from "../model/found-server.ts";
import { isRecord, parseJSON, unlessAborted } from "../../../platform/index.ts";
import { readPermission } from "../../check/services/permission.ts";
import { browserSurroundings } from "../../check/services/surroundings.ts";
import { SERVER_PLACES, type ServerPlace } from "./server-places.ts";
import { endpointURL, redirectedBase } from "../../../configuration/index.ts";
import { parseOpenAIList } from "../../models/model/parse-openai-list.ts";
import { type ServerKind, serverOf } from "../../model/servers.ts";
import { problemOf, serverFetch } from "../../../chat/index.ts";
import { identifyServer } from "../../services/identify-server.ts";

/** Two seconds, including the time to show the results. */
const LIMIT_MS = 1800;

/**
 * Probes the usual addresses on this machine in parallel, for at most `limitMs` milliseconds. On an https page the
 * browser may ask the user first; the time counts from the answer. Sends no key. Never rejects; an abort ends it.
 */
export async function findServers(
  signal: AbortSignal,
  places: readonly ServerPlace[] = SERVER_PLACES,
  limitMs = LIMIT_MS,
): Promise<readonly FoundServer[]> {
  try {
    await unlessAborted(untilAllowed(places, signal), signal);
  } catch {
    return []; // aborted while the browser was asking
  }
  const looking = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
  const found = await Promise.all(places.map((place) => tryPlace(place, looking)));
  return found.filter((server) => server !== undefined);
}

async function tryPlace(place: ServerPlace, signal: AbortSignal): Promise<FoundServer | undefined> {
  try {
    return await unlessAborted(probePlace(place, signal), signal);
  } catch {
    return undefined; // timeout, or the response broke off: no usable server
  }
}

/** One request makes the browser ask the user, and is pending until the answer. Its result does not matter. */
async function untilAllowed([place]: readonly ServerPlace[], signal: AbortSignal): Promise<void> {
  if (place === undefined) return;
  const url = new URL(`http://127.0.0.1:${place.port}/v1/models`);
  if ((await readPermission(url, browserSurroundings())) !== "prompt") return;
  await fetch(url, { mode: "no-cors", signal, cache: "no-store", credentials: "omit" }).catch(
    () => undefined,
  );
}

const IDENTIFY_LIMIT_MS = 600;

/**
 * Requests the models at one address, without a key. Resolves with `undefined` when there is no model server. Rejects
 * when it is aborted.
 */
async function probePlace(
  { port, kind }: ServerPlace,
  signal: AbortSignal,
): Promise<FoundServer | undefined> {
  const baseURL = `http://127.0.0.1:${port}/v1`;
  const list = endpointURL(baseURL, "/models");
  let response = await ask(list, {}, signal);
  if (response === undefined && !serverOf(kind).allowsAllPages && !servesThisPage(port)) {
    // An opaque response shows that something listens: https://fetch.spec.whatwg.org/#concept-filtered-response-opaque
    if ((await ask(list, { mode: "no-cors" }, signal)) === undefined) return undefined;
    response = await ask(list, {}, signal); // the server may have started after the first request
    if (response === undefined) return { baseURL, kind, state: { kind: "refuses" } };
  }
  if (typeof response === "string") return { baseURL, kind, state: { kind: "redirects", to: response } };
  if (response === undefined) return undefined;
  if (response.status === 401 || response.status === 403) return { baseURL, kind, state: { kind: "key" } };

  const body = parseJSON(await response.text());
  if (isLoading(response, body)) return { baseURL, kind, state: { kind: "loading" } };
  const models = response.ok ? parseOpenAIList(body) : undefined;
  if (models === undefined) return undefined;
  const told = await identify(baseURL, body, signal);
  return { baseURL, kind: told, state: { kind: "open", models: models.length } };
}

/** A request that hangs must not hide the server: only its kind is unknown then. */
async function identify(baseURL: string, list: unknown, signal: AbortSignal): Promise<ServerKind> {
  return identifyServer(baseURL, list, AbortSignal.any([signal, AbortSignal.timeout(IDENTIFY_LIMIT_MS)]));
}

/** Returns a string when the server redirects to another one: the base URL there, empty when it is unknown. */
async function ask(
  url: string,
  init: RequestInit,
  signal: AbortSignal,
): Promise<Response | string | undefined> {
  try {
    return await serverFetch(url, { ...init, signal, cache: "no-store", credentials: "omit" });
  } catch (error) {
    signal.throwIfAborted();
    const problem = problemOf(error);
    if (problem.kind === "redirected") return redirectedBase(problem.to) ?? "";
    return undefined; // browsers do not reveal the reason
  }
}

/**
 * llama-server while it loads its model: https://github.com/ggml-org/llama.cpp/tree/master/tools/server#api-endpoints
 */
function isLoading({ status }: Response, body: unknown): boolean {
  return status === 503 && isRecord(body) && isRecord(body["error"]);
}

/** Excludes the server of this page: a file server refuses a page that calls it by its other name, `localhost`. */
function servesThisPage(port: number): boolean {
  return location.protocol === "http:" && location.port === String(port);
}

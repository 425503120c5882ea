import { isRecord, parseJSON } from "../../platform/index.ts";
import { kindOfAddress, kindOfList, namesOwners } from "../model/kind-of-list.ts";
import { isPrivateHost } from "../model/loopback.ts";
import type { ServerKind } from "../model/servers.ts";
import { urlAtOrigin } from "../../configuration/index.ts";
import { serverFetch } from "../../chat/index.ts";

/**
 * Which server it is at `baseURL` that answered `GET {base}/models` with `list`: what the list tells; else, near by, what
 * one question tells; else what usually listens there. Never rejects; an abort ends it with the latter.
 */
export async function identifyServer(
  baseURL: string,
  list: unknown,
  signal: AbortSignal,
): Promise<ServerKind> {
  const told = kindOfList(list);
  if (told !== undefined) return told;
  const usual = kindOfAddress(baseURL);
  if (!isNearBy(baseURL) || namesOwners(list)) return usual;
  const isLmStudio = await greets(baseURL, signal);
  if (isLmStudio === true) return "lm-studio";
  return isLmStudio === false && usual === "lm-studio" ? "other" : usual;
}

/**
 * Whether LM Studio answers: https://github.com/lmstudio-ai/lms/blob/main/src/createClient.ts. `undefined` when that can't be told: a path that it
 * doesn't know gets 200 of it, and an error in the body.
 */
async function greets(baseURL: string, signal: AbortSignal): Promise<boolean | undefined> {
  try {
    const response = await serverFetch(urlAtOrigin(baseURL, "/lmstudio-greeting"), {
      signal,
      cache: "no-store",
    });
    const body = parseJSON(await response.text());
    if (response.ok && isRecord(body) && body["lmstudio"] === true) return true;
    return response.status === 404 ? false : undefined;
  } catch {
    return undefined; // whoever asked goes by the address then
  }
}

function isNearBy(baseURL: string): boolean {
  if (!URL.canParse(baseURL)) return false;
  const { protocol, hostname } = new URL(baseURL);
  return (protocol === "http:" || protocol === "https:") && isPrivateHost(hostname);
}

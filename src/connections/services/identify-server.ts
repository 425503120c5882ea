import { isRecord, parseJSON } from "../../platform/index.ts";
import { kindOfAddress, kindOfList, namesOwners } from "../model/kind-of-list.ts";
import type { ServerKind } from "../model/servers.ts";
import { urlAtOrigin, isPrivateHost } from "../../configuration/index.ts";
import { serverFetch } from "../../chat/index.ts";

/**
 * Identifies the server that answered `GET {base}/models` with `list`: from the list; otherwise, if it is local, with
 * one request; otherwise from its port. Never rejects; on an abort, the port decides.
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
 * Whether LM Studio answers: https://github.com/lmstudio-ai/lms/blob/main/src/createClient.ts. `undefined` when that is
 * unclear: LM Studio answers an unknown path with 200 and an error in the body.
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
    return undefined; // the caller uses the address instead
  }
}

function isNearBy(baseURL: string): boolean {
  if (!URL.canParse(baseURL)) return false;
  const { protocol, hostname } = new URL(baseURL);
  return (protocol === "http:" || protocol === "https:") && isPrivateHost(hostname);
}

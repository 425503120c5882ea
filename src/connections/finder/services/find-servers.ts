import type { FoundServer } from "../model/found-server.ts";
import { unlessAborted } from "../../../platform/index.ts";
import { readPermission } from "../../check/services/permission.ts";
import { browserSurroundings } from "../../check/services/surroundings.ts";
import { lookAtPlace } from "./look-at-place.ts";
import { SERVER_PLACES, type ServerPlace } from "./server-places.ts";

/** Two seconds, with what it takes to show them. */
const LIMIT_MS = 1800;

/**
 * Looks at the usual places on this machine, all at once, and over after `limitMs` whatever hangs. On an https page the
 * browser may ask the user first: the time counts from the answer. Sends no key. Never rejects; an abort ends it.
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
  const found = await Promise.all(places.map((place) => lookAt(place, looking)));
  return found.filter((server) => server !== undefined);
}

async function lookAt(place: ServerPlace, signal: AbortSignal): Promise<FoundServer | undefined> {
  try {
    return await unlessAborted(lookAtPlace(place, signal), signal);
  } catch {
    return undefined; // the time is over, or the answer broke off: nothing that can be used is there
  }
}

/** One request makes the browser ask, and hangs until it is answered; how it ends doesn't matter. */
async function untilAllowed([place]: readonly ServerPlace[], signal: AbortSignal): Promise<void> {
  if (place === undefined) return;
  const url = new URL(`http://127.0.0.1:${place.port}/v1/models`);
  if ((await readPermission(url, browserSurroundings())) !== "prompt") return;
  await fetch(url, { mode: "no-cors", signal, cache: "no-store", credentials: "omit" }).catch(
    () => undefined,
  );
}

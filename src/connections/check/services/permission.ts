import { addressSpaceOf, isLocalForCertain } from "./address-space.ts";
import type { Surroundings } from "./surroundings.ts";

/** What the browser says of a page that wants to reach a server. */
export type Permission = "not-needed" | "mixed-content" | PermissionState;

/** Chromium 142 to 144 had one for both: https://developer.mozilla.org/docs/Web/Security/Defenses/Local_network_access */
const OLDER_NAME = "local-network-access";

/**
 * Whether the browser lets this page reach `base`. Only pages that came over https are ever asked, and only for
 * addresses that are nearer than the page itself. Never rejects.
 */
export async function readPermission(base: URL, { page, permissions }: Surroundings): Promise<Permission> {
  if (page.protocol !== "https:") return "not-needed";
  const [from, to] = [addressSpaceOf(page.hostname), addressSpaceOf(base.hostname)];
  const isMixed = base.protocol === "http:" && to !== "loopback";
  if (isMixed && !isLocalForCertain(base.hostname)) return "mixed-content";
  if (to === "public") return "not-needed";

  const state = await stateOf(to === "loopback" ? "loopback-network" : "local-network", permissions);
  if (isMixed && state === undefined) return "mixed-content";
  return state === undefined || from === to || from === "loopback" ? "not-needed" : state;
}

async function stateOf(
  name: string,
  permissions: Surroundings["permissions"],
): Promise<PermissionState | undefined> {
  for (const each of [name, OLDER_NAME]) {
    try {
      return (await permissions?.query({ name: each }))?.state;
    } catch {
      // A name that this browser doesn't know.
    }
  }
  return undefined;
}

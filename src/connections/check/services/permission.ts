import type { Surroundings } from "./surroundings.ts";
import { isLoopbackHost, isPrivateHost } from "../../model/loopback.ts";

/** How near a host is, as browsers see it: https://wicg.github.io/local-network-access/#ip-address-space-heading */
type AddressSpace = "loopback" | "local" | "public";

const LOCAL_FOR_CERTAIN =
  /^((10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(\.\d+)+|\[f([cd]..|e[89ab].):.*\]|.+\.local)$/;

/** Read from the name alone: one that leads to a near address only by way of DNS counts as public. */
export function addressSpaceOf(hostname: string): AddressSpace {
  if (isLoopbackHost(hostname)) return "loopback";
  return isPrivateHost(hostname) ? "local" : "public";
}

/**
 * Whether the browser knows before it connects that a host is near, and so asks its user instead of refusing mixed content:
 * private addresses and `.local`, but no other name. Tried in Chromium 156.
 */
export function isLocalForCertain(hostname: string): boolean {
  return LOCAL_FOR_CERTAIN.test(hostname);
}

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

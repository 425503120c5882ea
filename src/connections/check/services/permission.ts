import type { Surroundings } from "./surroundings.ts";
import { isLoopbackHost, isPrivateHost } from "../../../configuration/index.ts";

/**
 * The address space of a host, as browsers define it:
 * https://wicg.github.io/local-network-access/#ip-address-space-heading
 */
type AddressSpace = "loopback" | "local" | "public";

const LOCAL_FOR_CERTAIN =
  /^((10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(\.\d+)+|\[f([cd]..|e[89ab].):.*\]|.+\.local)$/;

/** Determined from the name alone: a name that DNS resolves to a local address counts as public. */
export function addressSpaceOf(hostname: string): AddressSpace {
  if (isLoopbackHost(hostname)) return "loopback";
  return isPrivateHost(hostname) ? "local" : "public";
}

/**
 * Whether the browser knows before it connects that a host is local, and so asks the user instead of blocking mixed
 * content. It does for private addresses and `.local`, but for no other name. Tested in Chromium 156.
 */
export function isLocalForCertain(hostname: string): boolean {
  return LOCAL_FOR_CERTAIN.test(hostname);
}

/** Whether the browser allows this page to connect to a server. */
export type Permission = "not-needed" | "mixed-content" | PermissionState;

/**
 * Chromium 142 to 144 had one permission for both:
 * https://developer.mozilla.org/docs/Web/Security/Defenses/Local_network_access
 */
const OLDER_NAME = "local-network-access";

/**
 * Whether the browser allows this page to connect to `base`. A permission is needed only on https pages, and only for
 * addresses in a more private address space than the page. Never rejects.
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
      // This browser does not know the name.
    }
  }
  return undefined;
}

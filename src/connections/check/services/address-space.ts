import { isLoopbackHost } from "../../model/loopback.ts";
import { isPrivateHost } from "../../model/private-host.ts";

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

import { IN_BROWSER_URL } from "../in-browser/address.ts";
import { isLoopbackHost } from "./doctor-loopback.ts";

/** The host of an address that `parseBaseURL` gave, with its port, and whether what is sent there stays on this computer. */
export function placeOf(baseURL: string): { readonly host: string; readonly isHere: boolean } {
  if (baseURL === IN_BROWSER_URL) return { host: baseURL, isHere: true };
  const { host, hostname } = new URL(baseURL);
  return { host, isHere: isLoopbackHost(hostname) };
}

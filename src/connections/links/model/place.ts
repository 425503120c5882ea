import { IN_BROWSER_URL } from "../../../configuration/index.ts";
import { isLoopbackHost } from "../../model/loopback.ts";

/** Where an address leads. */
export interface Place {
  readonly url: string;
  readonly host: string;
  readonly isHere: boolean;
}

/** The host of an address that `parseBaseURL` gave, with its port, and whether what is sent there stays on this computer. */
export function placeOf(url: string): Place {
  if (url === IN_BROWSER_URL) return { url, host: url, isHere: true };
  const { host, hostname } = new URL(url);
  return { url, host, isHere: isLoopbackHost(hostname) };
}

/** Whether a URL's `hostname` is this machine. https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy */
export function isLoopbackHost(hostname: string): boolean {
  return /^(127(\.\d{1,3}){3}|\[::1\]|(.+\.)?localhost)$/.test(hostname);
}

/** Whether an origin, as `URL` writes it, is on this machine. */
export function isLoopbackOrigin(origin: string): boolean {
  return URL.canParse(origin) && isLoopbackHost(new URL(origin).hostname);
}

/** Private, link-local and carrier-grade addresses. https://wicg.github.io/local-network-access/#ip-address-space */
const PRIVATE_IPV4 =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)[\d.]+$/;
const PRIVATE_IPV6 = /^\[f([cd][\da-f]{2}|e[89ab][\da-f]):/;
/** Names that are resolved only in a private network, including names without a dot. */
const PRIVATE_NAME = /^[^.[\]]+$|\.(local|lan|internal|home\.arpa)$/;

/** Whether a URL's `hostname` is this machine or in a private network, so not a service on the internet. */
export function isPrivateHost(hostname: string): boolean {
  return (
    [PRIVATE_IPV4, PRIVATE_IPV6, PRIVATE_NAME].some((own) => own.test(hostname)) || isLoopbackHost(hostname)
  );
}

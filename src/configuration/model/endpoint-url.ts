const AT_V1 = /\/v1$/;

/**
 * The URL of an endpoint of a server, such as `/models`. A query of the base URL is kept: some gateways require it in
 * each request, as Azure wants `api-version`. https://learn.microsoft.com/azure/ai-services/openai/reference
 */
export function endpointURL(baseURL: string, path: string): string {
  const { address, query } = splitQuery(baseURL);
  return address + path + query;
}

/** The URL of an endpoint outside of `/v1`, such as LM Studio's `/api/v1/models`. */
export function urlBesideV1(baseURL: string, path: string): string {
  const { address, query } = splitQuery(baseURL);
  return address.replace(AT_V1, "") + path + query;
}

/** Whether the path of a base URL ends in `/v1`. */
export function isAtV1(baseURL: string): boolean {
  return AT_V1.test(splitQuery(baseURL).address);
}

/** Whether a base URL has only host and port. */
export function isWithoutPath(baseURL: string): boolean {
  const { address } = splitQuery(baseURL);
  return URL.canParse(address) && new URL(address).origin === address;
}

/** The URL of a path at the origin of a base URL. */
export function urlAtOrigin(baseURL: string, path: string): string {
  return new URL(baseURL).origin + path + splitQuery(baseURL).query;
}

/**
 * The query parameters of a base URL, as the openai library accepts them (`defaultQuery`); `undefined` when there are
 * none.
 */
export function queryOf(baseURL: string): Readonly<Record<string, string>> | undefined {
  const { query } = splitQuery(baseURL);
  return query === "" ? undefined : Object.fromEntries(new URLSearchParams(query));
}

/** The base URL without its query. */
export function withoutQuery(baseURL: string): string {
  return splitQuery(baseURL).address;
}

function splitQuery(baseURL: string): { readonly address: string; readonly query: string } {
  const start = baseURL.indexOf("?");
  return start === -1
    ? { address: baseURL, query: "" }
    : { address: baseURL.slice(0, start), query: baseURL.slice(start) };
}

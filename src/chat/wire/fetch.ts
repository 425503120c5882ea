/** What ChatOpenAI calls instead of the browser's own `fetch`. */
export type Fetch = typeof globalThis.fetch;

/** One concern of the wire, wrapped around the next one. */
export type FetchLayer = (next: Fetch) => Fetch;

/** Puts layers around what reaches the server; the first one is the outermost. */
export function layerFetch(baseFetch: Fetch, ...layers: readonly FetchLayer[]): Fetch {
  return layers.reduceRight<Fetch>((next, layer) => layer(next), baseFetch);
}

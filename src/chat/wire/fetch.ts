/** The type of the function that ChatOpenAI calls instead of the browser's `fetch`. */
export type Fetch = typeof globalThis.fetch;

/** A layer around a `fetch`, for one concern. */
export type FetchLayer = (next: Fetch) => Fetch;

/** Wraps layers around `baseFetch`; the first one is the outermost. */
export function layerFetch(baseFetch: Fetch, ...layers: readonly FetchLayer[]): Fetch {
  return layers.reduceRight<Fetch>((next, layer) => layer(next), baseFetch);
}

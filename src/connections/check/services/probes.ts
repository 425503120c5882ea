import { endpointURL } from "../../../configuration/index.ts";
import { isProblemError, readText } from "../../../chat/index.ts";
import type { Surroundings } from "./surroundings.ts";

/** A response that the page may read. */
export interface ProbeResponse {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Requests to a server; none is sent twice before `forget`. A browser reveals only whether a request was allowed. */
export interface Probes {
  /** The model list, requested without a header; `undefined` when there is no response that the page may read. */
  plain(): Promise<ProbeResponse | undefined>;
  /**
   * Whether anything listens, even if the page may not read its response.
   * https://fetch.spec.whatwg.org/#concept-filtered-response-opaque
   */
  opaque(): Promise<boolean>;
  /** Clears all results, because the browser allows requests, or the server is running, only now. */
  forget(): void;
  /** Uses another base URL from now on. */
  moveTo(baseURL: string): void;
  /** Requests another address. Without `init`, it is requested only once. */
  at(url: string, init?: RequestInit): Promise<ProbeResponse | undefined>;
  /** Whether the browser allows a request with these headers, whatever the response is. */
  passes(headers: Readonly<Record<string, string>>): Promise<boolean>;
}

/**
 * Each probe rejects only with the signal's reason, with the problem `dropped` when a response breaks off, or with
 * `redirected` when the server redirects to another one.
 */
export function createProbes(
  baseURL: string,
  { fetch }: Pick<Surroundings, "fetch">,
  signal: AbortSignal,
): Probes {
  let list = endpointURL(baseURL, "/models");
  const plain = new Map<string, Promise<ProbeResponse | undefined>>();
  let opaque: Promise<boolean> | undefined;

  async function ask(url: string, init: RequestInit): Promise<Response | undefined> {
    try {
      return await fetch(url, { cache: "no-store", ...init, signal });
    } catch (error) {
      signal.throwIfAborted();
      if (isProblemError(error)) throw error;
      return undefined; // browsers do not reveal the reason
    }
  }

  async function request(url: string, init: RequestInit): Promise<ProbeResponse | undefined> {
    const response = await ask(url, init);
    if (response === undefined) return undefined;
    const contentType = response.headers.get("content-type") ?? "";
    return { status: response.status, contentType, text: await readText(response) };
  }

  function at(url: string, init?: RequestInit): Promise<ProbeResponse | undefined> {
    if (init !== undefined) return request(url, init);
    const known = plain.get(url) ?? request(url, {});
    plain.set(url, known);
    return known;
  }

  async function passes(init: RequestInit): Promise<boolean> {
    const response = await ask(list, init);
    await response?.body?.cancel();
    return response !== undefined;
  }

  return {
    plain: () => at(list),
    opaque: () => (opaque ??= passes({ mode: "no-cors" })),
    forget(): void {
      plain.clear();
      opaque = undefined;
    },
    moveTo: (baseURL) => void (list = endpointURL(baseURL, "/models")),
    at,
    passes: (headers) => passes({ headers }),
  };
}

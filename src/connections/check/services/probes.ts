import { endpointURL } from "../../../configuration/index.ts";
import { isProblemError, readText } from "../../../chat/index.ts";
import type { Surroundings } from "./surroundings.ts";

/** An answer that the page may read. */
export interface ProbeResponse {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Questions to a server, none asked twice. Whether one is let through is all that browsers tell. */
export interface Probes {
  /** The model list, without a header. `undefined`: no answer that the page may read. */
  plain(): Promise<ProbeResponse | undefined>;
  /**
   * Whether anything listens, readable or not.
   * https://fetch.spec.whatwg.org/#concept-filtered-response-opaque
   */
  opaque(): Promise<boolean>;
  /** The browser lets the page through only now: what it said before tells nothing. */
  forget(): void;
  /** The list is that of another base URL from now on. */
  moveTo(baseURL: string): void;
  /** Another address; without a header, once. */
  at(url: string, init?: RequestInit): Promise<ProbeResponse | undefined>;
  /** Whether a request with these headers is let through, whatever the server says to it. */
  passes(headers: Readonly<Record<string, string>>): Promise<boolean>;
}

/**
 * Each rejects only with the signal's reason, with the problem `dropped` when an answer breaks off, or with `redirected`
 * when the server sends the request on to another one.
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
      return undefined; // browsers never say the reason; that it failed is the answer
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

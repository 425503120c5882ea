import { vi } from "vitest";

/** A page as its browser sees it. */
export interface CheckedPage {
  /** What the browser sends as `Origin`; `null` for a page from disk. */
  readonly origin?: string;
  /** By name; a name that isn't there is one that the browser doesn't know. Read at each question. */
  readonly permissions?: Readonly<Record<string, PermissionState>>;
}

/**
 * Has the code under test run in such a page: Node's `fetch` judges answers by CORS, as browsers do. Gives the names of
 * the permissions that are asked for. Undone by `vi.unstubAllGlobals`.
 */
export function enterPage({ origin = "null", permissions = {} }: CheckedPage = {}): {
  readonly asked: string[];
} {
  vi.unstubAllGlobals();
  const asked: string[] = [];
  const query = async ({ name }: { readonly name: string }): Promise<{ state: PermissionState }> => {
    asked.push(name);
    const state = permissions[name];
    if (state === undefined) throw new TypeError(`${name} is no permission`);
    return { state };
  };
  const { protocol, hostname } = new URL(origin === "null" ? "file:///index.html" : origin);
  vi.stubGlobal("location", { protocol, hostname });
  vi.stubGlobal("self", { origin });
  vi.stubGlobal("navigator", { permissions: { query } });
  vi.stubGlobal("fetch", browserFetch(origin, globalThis.fetch));
  return { asked };
}

/** https://fetch.spec.whatwg.org/#http-cors-protocol, as far as the page's requests need it. */
function browserFetch(origin: string, network: typeof fetch): typeof fetch {
  return async (input, { mode, ...init } = {}) => {
    const headers = new Headers(init.headers);
    const unsafe = [...headers.keys()];
    headers.set("origin", origin);
    if (mode === "no-cors") {
      const opaque = await network(input, { ...init, headers });
      await opaque.body?.cancel();
      return Response.error();
    }
    if (unsafe.length > 0) {
      const asks = {
        origin,
        "access-control-request-method": init.method ?? "GET",
        "access-control-request-headers": unsafe.join(","),
      };
      const { signal } = init;
      const preflight = await network(input, { method: "OPTIONS", headers: asks, ...(signal && { signal }) });
      await preflight.body?.cancel();
      if (!preflight.ok || !lets(preflight, origin) || !unsafe.every((name) => allows(preflight, name)))
        throw new TypeError("Failed to fetch");
    }
    const response = await network(input, { ...init, headers });
    if (lets(response, origin)) return response;
    await response.body?.cancel();
    throw new TypeError("Failed to fetch");
  };
}

function lets({ headers }: Response, origin: string): boolean {
  const allowed = headers.get("access-control-allow-origin");
  return allowed === "*" || allowed === origin;
}

/** The star stands for everything but `Authorization`. */
function allows({ headers }: Response, name: string): boolean {
  const allowed = headers.get("access-control-allow-headers")?.toLowerCase().split(/, */) ?? [];
  return allowed.includes(name) || (allowed.includes("*") && name !== "authorization");
}

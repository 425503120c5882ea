import { IN_BROWSER_URL } from "../../core/in-browser/address.ts";
import { ProblemError } from "../../core/problem-error.ts";
import { inBrowserSupport, openInBrowser } from "./open-in-browser.ts";
import { serverFetch } from "../server-fetch.ts";
import type { Fetch } from "../wire/fetch.ts";

/** The `fetch` that reaches the server at `baseURL`: the browser's own, or that of the model in this browser. */
export function reach(baseURL: string): Fetch {
  if (baseURL !== IN_BROWSER_URL) return serverFetch;
  return async (input, init) => {
    if (inBrowserSupport() === "from-disk") throw new ProblemError({ kind: "in-browser-from-disk" });
    return openInBrowser().fetch(input, init);
  };
}

import { IN_BROWSER_URL } from "../../configuration/index.ts";
import { type Fetch, ProblemError, serverFetch } from "../../chat/index.ts";
import { inBrowserSupport, openInBrowser } from "./open-in-browser.ts";

/** The `fetch` for the server at `baseURL`: the browser's own, or the one of the model in this browser. */
export function fetchFor(baseURL: string): Fetch {
  if (baseURL !== IN_BROWSER_URL) return serverFetch;
  return async (input, init) => {
    if (inBrowserSupport() === "from-disk") throw new ProblemError({ kind: "in-browser-from-disk" });
    return openInBrowser().fetch(input, init);
  };
}

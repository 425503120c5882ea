import type { ShownRequest } from "../shown-request.ts";

/** The URL that the request is sent to. */
export function urlOf({ baseURL, query }: Pick<ShownRequest, "baseURL" | "query">): string {
  const search = new URLSearchParams(query).toString();
  return `${baseURL}/chat/completions${search === "" ? "" : `?${search}`}`;
}

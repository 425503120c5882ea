import { code, linesOf } from "../code-text.ts";
import { literal } from "../literals/dialect.ts";
import { JSON_DIALECT } from "../literals/json.ts";
import { bodyOf } from "../shown-request.ts";
import type { Target } from "./target.ts";
import { urlOf } from "./url.ts";

/** HAR 1.2, which browsers and tools for HTTP import: http://www.softwareishard.com/blog/har-12-spec/ */
export const HAR: Target = {
  name: "HAR",
  fileName: "request.har",
  mediaType: "application/json",
  write(request) {
    const { hasKey, query = {} } = request;
    const entry = {
      startedDateTime: new Date(0).toISOString(),
      time: 0,
      request: {
        method: "POST",
        url: urlOf(request),
        httpVersion: "HTTP/1.1",
        cookies: [],
        headers: [
          { name: "Content-Type", value: "application/json" },
          ...(hasKey ? [{ name: "Authorization", value: "Bearer API_KEY" }] : []),
        ],
        queryString: Object.entries(query).map(([name, value]) => ({ name, value })),
        postData: { mimeType: "application/json", text: JSON.stringify(bodyOf(request)) },
        headersSize: -1,
        bodySize: -1,
      },
      response: {
        status: 0,
        statusText: "",
        httpVersion: "HTTP/1.1",
        cookies: [],
        headers: [],
        content: { size: 0, mimeType: "" },
        redirectURL: "",
        headersSize: -1,
        bodySize: -1,
      },
      cache: {},
      timings: { send: 0, wait: 0, receive: 0 },
    };
    const log = { version: "1.2", creator: { name: "Causette", version: "1" }, entries: [entry] };
    return code(linesOf(literal({ log }, JSON_DIALECT)));
  },
};

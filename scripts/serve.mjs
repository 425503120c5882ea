// @ts-check
import { once } from "node:events";
import { createServer } from "node:http";
import sirv from "sirv";
import { freshPage } from "./fresh-page.mjs";
import { SERVED } from "./vendor.mjs";

/**
 * Serves the page on 127.0.0.1: `/` is the page as the sources are now, `/vendor/…` what it imports. Rejects when the
 * page doesn't build or the port is taken.
 *
 * @param {{ port: number }} options 0 takes a free port
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function servePage({ port }) {
  const page = freshPage();
  await page();
  const bundles = sirv(SERVED, { dev: true, etag: true });
  const server = createServer((request, response) => {
    if (!isLocal(request.headers.host)) {
      answer(response, 403, "This page is served to 127.0.0.1 and localhost only.");
    } else if (request.method !== "GET" && request.method !== "HEAD") {
      answer(response.setHeader("Allow", "GET, HEAD"), 405, "Only GET and HEAD.");
    } else if (request.url?.split("?")[0] !== "/") {
      bundles(request, response);
    } else {
      page().then(
        (html) => answer(response, 200, html, "text/html"),
        (error) => {
          console.error(error.message);
          answer(response, 500, `The page doesn't build.\n\n${error.message}`);
        },
      );
    }
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * Whether a Host header names this machine. Any other means that a foreign page had its own name point here
 * (https://en.wikipedia.org/wiki/DNS_rebinding).
 *
 * @param {string | undefined} host
 */
function isLocal(host) {
  return host !== undefined && /^(127\.0\.0\.1|localhost)(:\d+)?$/i.test(host);
}

/** @param {import("node:http").ServerResponse} response @param {number} status @param {string} body @param {string} [type] */
function answer(response, status, body, type = "text/plain") {
  response.writeHead(status, {
    "Cache-Control": "no-store",
    // The one directive that the policy in the page can't carry: no other site shows this page in a frame.
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Content-Type": `${type}; charset=utf-8`,
    "X-Content-Type-Options": "nosniff",
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

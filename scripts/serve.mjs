// @ts-check
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { buildServedPage } from "./build-served-page.mjs";
import { freshBuild } from "./fresh-build.mjs";
import { listen } from "./listen.mjs";
import { ROOT } from "./paths.mjs";
import { SERVED } from "./vendor.mjs";

const SOURCES = ["src", "styles", "assets"].map((name) => join(ROOT, name));

/**
 * With these two headers a page may share memory between threads, so that a model in it can use several.
 * `credentialless` instead of `require-corp`, so that the page may still use servers without the matching headers:
 * https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Cross-Origin-Embedder-Policy
 */
const ISOLATION = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "credentialless",
};

/**
 * Serves the page on 127.0.0.1: `/` is the page as the sources are now, `/vendor/…` what it imports, `/assets/…` the
 * built-in model. Rejects when the build fails or the port is in use.
 *
 * @param {{ port: number | (() => Promise<number>), threads?: boolean }} options port 0 means a free one; a function is
 * called once the page is built, so that nobody takes its port meanwhile; without threads, a model in the page
 * has one thread, as on a host that sets no headers
 * @returns {Promise<{ url: string, close(): Promise<void> }>}
 */
export async function servePage({ port, threads = true }) {
  const page = freshBuild(SOURCES, buildServedPage);
  await page();
  const vendor = sirv(SERVED, { dev: true, etag: true });
  const assets = sirv(ROOT, { dev: true, etag: true });
  const server = createServer((request, response) => {
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (threads) for (const [name, value] of Object.entries(ISOLATION)) response.setHeader(name, value);
    const path = request.url?.split("?")[0] ?? "";
    if (!isLocal(request.headers.host)) {
      answer(response, 403, "This page is served to 127.0.0.1 and localhost only.");
    } else if (request.method !== "GET" && request.method !== "HEAD") {
      answer(response.setHeader("Allow", "GET, HEAD"), 405, "Only GET and HEAD.");
    } else if (path === "/") {
      page().then(
        (html) => answer(response, 200, html, "text/html"),
        (error) => {
          console.error(error.message);
          answer(response, 500, `The page doesn't build.\n\n${error.message}`);
        },
      );
    } else if (/^\/assets\/[\w-]+\.gguf$/.test(path)) {
      assets(request, response.setHeader("Content-Type", "application/octet-stream"));
    } else {
      vendor(request, response);
    }
  });
  const used = await listen(server, typeof port === "number" ? port : await port());
  return {
    url: `http://127.0.0.1:${used}/`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * Whether a Host header names this machine. Any other means that another site has its own name resolve to this address
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
    // The only directive that the policy in the page can't contain: no other site may show this page in a frame.
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Content-Type": `${type}; charset=utf-8`,
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

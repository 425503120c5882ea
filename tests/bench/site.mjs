// @ts-check
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { listen } from "../../scripts/listen.mjs";
import { PAGE } from "../../scripts/paths.mjs";
import { servePage } from "../../scripts/serve.mjs";

/**
 * The pages that are compared, from one origin. Our page is built once: an edit while it is measured changes nothing.
 *
 * @typedef {object} Site
 * @property {string} ours our page, with LangChain from this machine
 * @property {string} baseline the page that does as little as possible
 * @property {string} committed index.html as it is in the project
 * @property {string} bare its markup alone
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Site>} URLs */
export async function serveSite() {
  const built = await servePage({ port: 0 });
  const html = await (await fetch(built.url)).text();
  const local = (/** @type {string} */ name) => readFile(new URL(name, import.meta.url));
  const committed = await readFile(PAGE, "utf8");
  /** @type {Record<string, { type: string, body: string | Buffer }>} */
  const files = {
    "/": { type: "text/html", body: html },
    "/baseline.html": { type: "text/html", body: await local("baseline.html") },
    "/baseline.mjs": { type: "text/javascript", body: await local("baseline.mjs") },
    "/committed.html": { type: "text/html", body: committed },
    "/bare.html": { type: "text/html", body: withoutCode(committed) },
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", built.url);
    const file = files[pathname];
    if (file === undefined) return void forward(new URL(pathname, built.url), response);
    response.writeHead(200, { "content-type": `${file.type}; charset=utf-8` }).end(file.body);
  });
  const port = await listen(server);
  const url = (/** @type {string} */ path) => `http://127.0.0.1:${port}${path}`;
  return {
    ours: url("/"),
    baseline: url("/baseline.html"),
    committed: url("/committed.html"),
    bare: url("/bare.html"),
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await Promise.all([closed, built.close()]);
    },
  };
}

/** @param {URL} url @param {import("node:http").ServerResponse} response */
async function forward(url, response) {
  const answer = await fetch(url);
  response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "text/plain" });
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/** A page without its scripts, its styles and its policy. @param {string} html */
export function withoutCode(html) {
  return html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, "")
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
}

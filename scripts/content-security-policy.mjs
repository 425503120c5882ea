// @ts-check
import { createHash } from "node:crypto";

/**
 * What a page may load and run in addition to its own content.
 *
 * @typedef {object} Allowed
 * @property {readonly string[]} libraries allowed sources of scripts and styles, such as `https://esm.sh`
 * @property {readonly string[]} fonts allowed sources of KaTeX's fonts
 * @property {boolean} runsModels whether it can run a model: WebAssembly and workers
 */

/**
 * The page's policy allows only its own content: inline scripts and styles by hash, and the sources of the libraries.
 * `connect-src` is open, because the user chooses the server's address.
 *
 * @param {string} page HTML, with every inline script and style as it will be delivered
 * @param {Allowed} allowed
 */
export function contentSecurityPolicy(page, { libraries, fonts, runsModels }) {
  const scripts = hashes(page, /<script(?: [^>]*)?>([\s\S]*?)<\/script>/g);
  const styles = hashes(page, /<style>([\s\S]*?)<\/style>/g);
  const engine = runsModels ? ["'wasm-unsafe-eval'"] : [];
  return [
    "default-src 'none'",
    directive("script-src", [...scripts, ...libraries, ...engine]),
    directive("style-src", [...styles, ...libraries]), // KaTeX's stylesheet
    directive("font-src", fonts),
    "img-src data: blob:",
    "connect-src *",
    directive("worker-src", runsModels ? ["blob:"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-src 'none'",
  ].join("; ");
}

/** @param {string} name @param {readonly string[]} sources */
function directive(name, sources) {
  return [name, ...new Set(sources.length > 0 ? sources : ["'none'"])].join(" ");
}

/** @param {string} page @param {RegExp} pattern */
function hashes(page, pattern) {
  return [...page.matchAll(pattern)].map(([, content]) => {
    const hash = createHash("sha256")
      .update(content ?? "")
      .digest("base64");
    return `'sha256-${hash}'`;
  });
}

// @ts-check
import { createHash } from "node:crypto";

/**
 * The page's policy: nothing but what stands in it. Scripts and styles by hash, libraries from esm.sh. `connect-src` is
 * open, because the server's address is the user's to choose.
 *
 * @param {string} page HTML, with every inline script and style as it will be delivered
 * @param {readonly string[]} ownSources further sources of scripts, styles and fonts
 */
export function contentSecurityPolicy(page, ownSources) {
  const scripts = hashes(page, /<script(?: [^>]*)?>([\s\S]*?)<\/script>/g);
  const styles = hashes(page, /<style>([\s\S]*?)<\/style>/g);
  return [
    "default-src 'none'",
    `script-src ${[...scripts, "https://esm.sh", ...ownSources].join(" ")}`,
    // KaTeX's stylesheet and fonts
    `style-src ${[...styles, "https://esm.sh", ...ownSources].join(" ")}`,
    `font-src ${["https://esm.sh", ...ownSources].join(" ")}`,
    "img-src data: blob:",
    "connect-src *",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    "frame-src 'none'",
  ].join("; ");
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

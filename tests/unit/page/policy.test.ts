import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { importMapOf, readPage, scriptsOf, stylesOf } from "./inline-parts.ts";

const html = await readPage();
const scripts = scriptsOf(html);
const styles = stylesOf(html);
const metas = [...html.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)"/g)];
const policy = new Map(
  (metas[0]?.[1] ?? "").split(/;\s*/).map((directive) => {
    const [name = "", ...sources] = directive.split(" ");
    return [name, sources] as const;
  }),
);

const hash = (content: string): string => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

describe("The page's policy", () => {
  test("stands once, before every script and style", () => {
    expect(metas).toHaveLength(1);
    expect(metas[0]?.index).toBeLessThan(Math.min(...[...scripts, ...styles].map(({ at }) => at)));
  });

  test("forbids what it does not name", () => {
    expect(policy.get("default-src")).toEqual(["'none'"]);
  });

  test.each(["base-uri", "form-action", "object-src", "frame-src"])("%s: none", (name) => {
    expect(policy.get(name)).toEqual(["'none'"]);
  });

  test("lets images come from the page itself only", () => {
    expect(policy.get("img-src")).toEqual(["data:", "blob:"]);
  });

  test("leaves open which server is called: that is the user's to choose", () => {
    expect(policy.get("connect-src")).toEqual(["*"]);
  });

  test("names no source that undoes it", () => {
    const unsafe = [...policy.values()].flat().filter((source) => source.includes("unsafe-"));
    expect(unsafe).toEqual(["'wasm-unsafe-eval'"]);
    expect(policy.get("script-src")).not.toEqual(expect.arrayContaining(["data:"]));
  });

  test("names every script by the hash of what it really holds, esm.sh, and what a model needs", () => {
    const hashes = scripts.map(({ content }) => hash(content));
    expect(new Set(policy.get("script-src"))).toEqual(
      new Set([...hashes, "https://esm.sh", "'wasm-unsafe-eval'"]),
    );
    expect(policy.get("worker-src")).toEqual(["blob:"]);
  });

  test("names every style by the hash of what it really holds, and KaTeX's from esm.sh, and nothing else", () => {
    const hashes = styles.map(({ content }) => hash(content));
    expect(new Set(policy.get("style-src"))).toEqual(new Set([...hashes, "https://esm.sh"]));
    expect(policy.get("font-src")).toEqual(["https://esm.sh"]);
  });
});

describe("The page", () => {
  // The rest of the page, where attributes can stand.
  const markup = [...scripts, ...styles].reduce((rest, { content }) => rest.replace(content, () => ""), html);

  test("has each module inline: no file of them can be loaded from disk", () => {
    expect(scripts.map(({ tag }) => tag)).toEqual([
      "<script>",
      '<script type="importmap">',
      '<script type="module">',
    ]);
    expect(styles).toHaveLength(1);
  });

  test("blocks window.X before any module", () => {
    expect(scripts[0]?.content).toContain("globalThis.__env__ = {}");
    expect(scripts[0]?.content).not.toMatch(/import\b/);
  });

  test("disables zod's eval before any module", () => {
    expect(scripts[0]?.content).toContain("globalThis.__zod_globalConfig = { jitless: true }");
  });

  test("has no handler and no style in an attribute, which the policy would refuse", () => {
    expect(markup.match(/<[^>]*\s(on\w+|style)=/g)).toBeNull();
  });

  test("points to no other host, but to the pinned library that it fetches at once", () => {
    const addresses = [...markup.matchAll(/\s(?:href|src|srcset|action|poster|data)="([^"]*)"/g)];
    expect(addresses.length).toBeGreaterThan(0);
    const outside = addresses.map(([, to = ""]) => to).filter((to) => !/^(#|data:)/.test(to));
    expect(outside).toEqual([importMapOf(html).get("idb")]);
    expect(styles.map(({ content }) => content).join("")).not.toMatch(/@import|url\(\s*["']?(?!data:|#)/);
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import { buildOfflinePage } from "../../../scripts/build-offline-page.mjs";
import { escapeForScript } from "../../../scripts/bundle-modules.mjs";
import { findSpecifiers } from "../../../scripts/vendor.mjs";
import { scriptsOf, stylesOf } from "../page/inline-parts.ts";

describe("The page for offline", () => {
  let html: string;
  let policy: string;
  beforeAll(async () => {
    html = await buildOfflinePage();
    policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
  }, 120_000);

  test("allows no script and no style but those inside, and fonts inside the style", () => {
    const sources = (name: string): readonly string[] =>
      new RegExp(`${name} ([^;]*)`).exec(policy)?.[1]?.split(" ") ?? [];
    const hash = expect.stringMatching(/^'sha256-/);
    expect(sources("script-src")).toEqual(scriptsOf(html).map(() => hash));
    expect(sources("style-src")).toEqual(stylesOf(html).map(() => hash));
    expect(sources("font-src")).toEqual(["data:"]);
    expect(sources("worker-src")).toEqual(["'none'"]);
  });

  test("has a small script, the module, its libraries as text, and no import map", () => {
    expect(scriptsOf(html).map(({ tag }) => tag)).toEqual([
      "<script>",
      '<script type="module">',
      '<script type="text/plain" data-part="libraries">',
    ]);
  });

  test("has what it imports inside, and asks the CDN for nothing", async () => {
    const [, module = "", libraries = ""] = scriptsOf(html).map(({ content }) => content);
    const { modules } = await findSpecifiers();
    expect(module).not.toMatch(/\bimport\(/); // not by a name that is made at run time, either
    expect(module).toContain('importInside("@langchain/openai")');
    expect(module).toContain('importInside("katex")');
    const isEngine = (name: string): boolean => /^@(wllama|noble)\//.test(name);
    // A name without marks in it is a key without quotes.
    const isInside = (name: string): boolean =>
      libraries.includes(JSON.stringify(name)) || libraries.includes(`${name}:()=>`);
    for (const name of modules) expect(isInside(name), name).toBe(!isEngine(name));
    // The programs that the page shows name it; the policy lets nothing come from there.
    expect(/<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(html)?.[0]).not.toContain("esm.sh");
    expect(html).not.toMatch(/<(?:link|script)\b[^>]*esm\.sh/);
  });

  test("names the licences of what is inside", () => {
    const libraries = scriptsOf(html).at(2)?.content ?? "";
    for (const name of ["@langchain/core", "openai", "markdown-it", "highlight.js", "katex"])
      expect(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, "m").test(libraries), name).toBe(true);
    expect(libraries.includes("Permission is hereby granted")).toBe(true);
  });

  test("has KaTeX's fonts inside, each once", () => {
    const style = stylesOf(html)[0]?.content ?? "";
    expect(style.match(/url\(\s*["']?(?!data:|#)/)).toBeNull();
    expect(style.match(/url\(data:font\/woff2;base64,/g)?.length).toBe(20);
  });
});

test("nothing in an inline script can end it, or hide its end", () => {
  const code = escapeForScript('[["</script>", "</SCRIPT>", "<!--"], /<!--|<\\/script>/u]');
  expect(code).not.toMatch(/<!--|<\/script/i);
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- it has to mean the same as before
  const meaning: unknown = new Function(`return ${code}`)();
  expect(meaning).toEqual([["</script>", "</SCRIPT>", "<!--"], /\x3C!--|<\/script>/u]);
});

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const SOURCE = /\.(ts|css|mjs|html)$/;

async function sources(folder: string): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const names = await readdir(folder, { recursive: true });
  const paths = names.filter((name) => SOURCE.test(name)).map((name) => join(folder, name));
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, "utf8") })));
}

const src = await sources("src");
const all = [...src, ...(await sources("styles")), ...(await sources("scripts"))];

describe("The sources", () => {
  test("are there", () => {
    expect(all.length).toBeGreaterThan(60);
  });

  test("have no file above 200 lines", () => {
    const lines = all.map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }));
    expect(lines.filter(({ lines }) => lines > 200)).toEqual([]);
  });

  test("never make markup of text", () => {
    const ways =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)\b|document\.write/;
    expect(src.filter(({ text }) => ways.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test("name LangChain in one file only", () => {
    // The programs that the page shows name it as well.
    const own = src.filter(({ path }) => !path.startsWith(join("src", "work", "code")));
    const naming = own.filter(({ text }) => /(from|import\()\s*["']@langchain\//.test(text));
    expect(naming.map(({ path }) => path)).toEqual([join("src", "chat", "langchain", "load-langchain.ts")]);
  });
});

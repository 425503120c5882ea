import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const FOLDER = "docs/ladder";

/** The names of the ladder's pages, in their order. */
export async function ladderPages(): Promise<readonly string[]> {
  return (await readdir(FOLDER)).filter((name) => name.endsWith(".html")).toSorted();
}

export function readLadderPage(name: string): Promise<string> {
  return readFile(join(FOLDER, name), "utf8");
}

interface OpenedLadder {
  url(name: string): string;
  remove(): Promise<void>;
}

/** Copies the ladder's pages, and changes in each the lines that a reader would change: address and question. */
export async function copyLadder(baseURL: string, human?: string): Promise<OpenedLadder> {
  const folder = await mkdtemp(join(tmpdir(), "causette-ladder-"));
  for (const name of await ladderPages()) {
    const lines = (await readLadderPage(name)).split("\n").map((line) => {
      if (line.includes("const baseURL =")) return `const baseURL = ${JSON.stringify(baseURL)};`;
      if (human === undefined || !line.includes("const human =")) return line;
      return `const human = ${JSON.stringify(human).replaceAll("<", "\\u003c")};`;
    });
    await writeFile(join(folder, name), lines.join("\n"));
  }
  return {
    url: (name) => pathToFileURL(join(folder, name)).href,
    remove: () => rm(folder, { recursive: true }),
  };
}

import { readFile } from "node:fs/promises";

/** One inline script or style of a page, exactly as a browser hashes it. */
export interface InlinePart {
  readonly tag: string;
  readonly content: string;
  /** Where it begins in the page. */
  readonly at: number;
}

/** The committed page, as people open it from disk. */
export const readPage = (): Promise<string> => readFile("index.html", "utf8");

/** The page's inline scripts, in order. */
export const scriptsOf = (html: string): readonly InlinePart[] => parts(html, "script");

/** The page's inline styles. */
export const stylesOf = (html: string): readonly InlinePart[] => parts(html, "style");

/** The one import map. Fails when there is none or more than one: Firefox ignores a second one. */
export function importMapOf(html: string): ReadonlyMap<string, string> {
  const maps = scriptsOf(html).filter(({ tag }) => tag.includes('type="importmap"'));
  const [map] = maps;
  if (map === undefined || maps.length !== 1) throw new Error(`The page has ${maps.length} import maps.`);
  const { imports }: { imports: Record<string, string> } = JSON.parse(map.content);
  return new Map(Object.entries(imports));
}

function parts(html: string, name: "script" | "style"): readonly InlinePart[] {
  const pattern = new RegExp(`(<${name}\\b[^>]*>)([^]*?)</${name}\\s*>`, "gi");
  return [...html.matchAll(pattern)].map(({ 1: tag = "", 2: content = "", index }) => ({
    tag,
    content,
    at: index,
  }));
}

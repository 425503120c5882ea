import { isRecord, parseJSON } from "../../../platform/index.ts";

/**
 * The page's import map, for pages that are opened elsewhere. Empty when its addresses are only known to this page: one
 * that contains its libraries, or whose libraries are on the server that it comes from.
 */
export function readImports(document: Document): Readonly<Record<string, string>> {
  const script =
    document.querySelector("script[data-part=imports]") ?? document.querySelector("script[type=importmap]");
  const map = parseJSON(script?.textContent ?? "");
  const imports = isRecord(map) && isRecord(map["imports"]) ? Object.entries(map["imports"]) : [];
  const absolute = imports.flatMap(([name, address]) =>
    typeof address === "string" && address.startsWith("https://") ? [[name, address] as const] : [],
  );
  return absolute.length === imports.length ? Object.fromEntries(absolute) : {};
}

import { Refusal } from "./refusal.ts";

/** What the URL of a module at esm.sh asks for. */
export interface Address {
  /** The package, with its scope. */
  readonly name: string;
  readonly version: string;
  /** What follows the package, without a slash in front; empty for the package itself. */
  readonly subpath: string;
  /** Bundle the package with all that it depends on. */
  readonly standalone: boolean;
  /** Packages and scopes that stay bare imports, for the page's own import map. */
  readonly external: readonly string[];
  /** The path and query of another module of the same package, asked for with the same flags. */
  readonly sibling: (subpath: string) => string;
}

const PACKAGE_PATH = /^\/(?<name>(?:@[^/@]+\/)?[^/@]+)(?:@(?<tag>[^/]*))?(?:\/+(?<subpath>.*))?$/;
const EXACT_VERSION = /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/;
const KNOWN_FLAGS = new Set(["standalone", "external"]);

/**
 * Reads `/pkg@1.2.3/sub?flags` and `/pkg@1.2.3&flags/sub` (the form for import map keys that end in a slash: the
 * first slash after the flags ends them, which is why a scope among them stands without its own).
 *
 * @throws {Refusal} for anything that is not pinned to one exact version, and for flags that this stand-in
 * doesn't play.
 */
export function parseAddress(url: string): Address {
  const { pathname, search, searchParams } = new URL(url, "https://esm.sh");
  const { name, tag = "", subpath = "" } = PACKAGE_PATH.exec(decodeURIComponent(pathname))?.groups ?? {};
  if (name === undefined) throw new Refusal(`no package in the path: ${pathname}`);
  const [version = "", ...joined] = tag.split("&");
  if (!EXACT_VERSION.test(version)) throw new Refusal(`not pinned: ${name}@${version}`);

  const flags = new URLSearchParams([...new URLSearchParams(joined.join("&")), ...searchParams]);
  const unknown = [...flags.keys()].find((flag) => !KNOWN_FLAGS.has(flag));
  if (unknown !== undefined) throw new Refusal(`a flag that the stand-in doesn't know: ${unknown}`);

  return {
    name,
    version,
    subpath,
    standalone: flags.has("standalone"),
    external: (flags.get("external") ?? "").split(",").flatMap((entry) => entry.replace(/\/$/, "") || []),
    sibling: (other) => `/${name}@${tag}${other && "/"}${other}${search}`,
  };
}

/** The package that a bare import names: `zod/v4` is in `zod`, `@langchain/core/messages` in `@langchain/core`. */
export function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Whether a bare import is left to the page's import map. A scope among the flags covers all its packages. */
export function isExternal(address: Address, specifier: string): boolean {
  const name = packageName(specifier);
  return address.external.some((entry) => entry === name || name.startsWith(`${entry}/`));
}

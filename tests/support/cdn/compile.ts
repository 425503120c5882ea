import { basename, dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type { Address } from "./address.ts";
import { addressOwnFiles, bundle, CHUNKS } from "./bundle.ts";
import { findEntries, findFile } from "./files.ts";
import { type InstalledPackage, pathWithin } from "./installed.ts";

/** What Node adds to the exports of a CommonJS module. */
const NOT_EXPORTED = new Set(["default", "module.exports", "__esModule"]);

/** Modules by the URL that they answer. */
export type Modules = ReadonlyMap<string, string>;

/** A build that makes a module, and maybe others along with it. */
export interface Plan {
  /** The same for every module that the build makes. */
  readonly id: string;
  make(): Promise<Modules>;
}

/**
 * Finds out how the module that an address means is made.
 *
 * A package that isn't standalone is built whole, all its exports at once, so that what two of them share lies in
 * chunks that both import: there is one copy of it, as at esm.sh, which cuts the same packages along other lines.
 * A file that isn't among the exports by name is built alone, with all that it imports from its package.
 *
 * @throws {Refusal} when the address means nothing.
 */
export async function planModule(address: Address, owner: InstalledPackage): Promise<Plan> {
  const entries = address.standalone ? new Map<string, string>() : await findEntries(owner);
  if (entries.has(address.subpath) || address.subpath.startsWith(CHUNKS)) {
    return { id: address.sibling(""), make: () => compileWhole(address, owner, entries) };
  }
  const file = await findFile(address, owner);
  return { id: address.sibling(address.subpath), make: () => compileAlone(address, owner, file) };
}

async function compileAlone(address: Address, owner: InstalledPackage, file: string): Promise<Modules> {
  const [made] = (await bundle(address, owner, { entryPoints: [file] })).values();
  const code = made?.isCommonJs ? await compileCommonJs(address, owner, file) : made?.code;
  return new Map([[address.sibling(address.subpath), code ?? ""]]);
}

async function compileWhole(
  address: Address,
  owner: InstalledPackage,
  entries: ReadonlyMap<string, string>,
): Promise<Modules> {
  const subpaths = new Map([...entries.keys()].map((subpath, index) => [`entries/${index}.js`, subpath]));
  const entryPoints = [...entries.values()].map((file, index) => ({ in: file, out: `entries/${index}` }));
  const addressOf = (name: string): string => address.sibling(subpaths.get(name) ?? name);
  const outputs = await bundle(address, owner, { entryPoints, splitting: true });
  return new Map([...outputs].map(([name, { code }]) => [addressOf(name), addressOwnFiles(code, addressOf)]));
}

/** Gives CommonJS the exports of an ES module, as esm.sh does: `exports.default`, and each name that Node finds in it. */
async function compileCommonJs(
  address: Address,
  owner: InstalledPackage,
  file: string,
): Promise<string | undefined> {
  const module: object = await import(pathToFileURL(file).href);
  const names = ["default", ...Object.keys(module).filter((name) => !NOT_EXPORTED.has(name))];
  const contents = `export { ${names.join(", ")} } from "./${basename(file)}";`;
  const stdin = {
    contents,
    resolveDir: dirname(file),
    sourcefile: pathWithin(owner.folder, `${file}.entry.js`),
  };
  const [made] = (await bundle(address, owner, { stdin })).values();
  return made?.code;
}

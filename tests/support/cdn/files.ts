import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { type Address, packageName } from "./address.ts";
import { type InstalledPackage, NODE_MODULES, pathWithin } from "./installed.ts";
import { Refusal } from "./refusal.ts";

const ESM_FILE = /\.m?js$/;

/**
 * The file that an address means: one that lies there, else whatever the package's `exports` say.
 *
 * @throws {Refusal} when there is neither.
 */
export async function findFile(address: Address, owner: InstalledPackage): Promise<string> {
  const named = join(owner.folder, address.subpath);
  const isInside = named.startsWith(join(owner.folder, "/"));
  if (isInside && existsSync(named) && statSync(named).isFile()) return named;
  const specifier = [owner.name, address.subpath].filter(Boolean).join("/");
  const [found] = await resolve([specifier]);
  if (found === undefined || packageName(pathWithin(NODE_MODULES, found)) !== owner.name) {
    throw new Refusal(`no such file or export in ${owner.name}@${owner.version}: ${address.subpath}`);
  }
  return found;
}

/** The modules that a package exports by name, subpath → file. Patterns (`./locales/*`) are not spelled out. */
export async function findEntries(owner: InstalledPackage): Promise<Map<string, string>> {
  const subpaths = owner.exports.filter((key) => !key.includes("*")).map((key) => key.replace(/^\.\/?/, ""));
  const files = await resolve(subpaths.map((subpath) => [owner.name, subpath].filter(Boolean).join("/")));
  return new Map(
    subpaths.flatMap((subpath, index) => {
      const file = files[index];
      return file !== undefined && ESM_FILE.test(file) ? [[subpath, file] as const] : [];
    }),
  );
}

/** Asks esbuild where bare imports lead in a browser, without building anything. */
async function resolve(specifiers: readonly string[]): Promise<(string | undefined)[]> {
  let paths: (string | undefined)[] = [];
  await build({
    stdin: { contents: "" },
    write: false,
    platform: "browser",
    logLevel: "silent",
    plugins: [
      {
        name: "resolve-only",
        setup(plugin) {
          plugin.onStart(async () => {
            const options = { resolveDir: NODE_MODULES, kind: "import-statement" } as const;
            const found = await Promise.all(specifiers.map((each) => plugin.resolve(each, options)));
            paths = found.map(({ errors, path }) => (errors.length > 0 ? undefined : path));
          });
        },
      },
    ],
  });
  return paths;
}

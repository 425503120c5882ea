import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Modules, Plan } from "./compile.ts";
import { NODE_MODULES } from "./installed.ts";

const FOLDER = join(NODE_MODULES, ".cache/causette/cdn");
const COMPILER = ["address.ts", "bundle.ts", "compile.ts", "files.ts", "joined-langchain.ts", "linker.ts"];

/** Remembers compiled modules between runs: by URL, by what is installed, and by the code that compiled them. */
export interface ModuleCache {
  /** The module for a URL, made by the plan when it isn't there yet; undefined when the plan doesn't make it. */
  get(url: string, plan: () => Promise<Plan>): Promise<string | undefined>;
}

/** Opens the cache as it stands for what is installed now; what an older installation left is never read. */
export function openModuleCache(): ModuleCache {
  const state = createHash("sha256").update(readFileSync(join(NODE_MODULES, ".package-lock.json")));
  for (const name of COMPILER) state.update(readFileSync(new URL(name, import.meta.url)));
  const folder = join(FOLDER, state.digest("hex").slice(0, 16));
  const fileOf = (url: string): string =>
    join(folder, `${createHash("sha256").update(url).digest("hex")}.js`);
  const builds = new Map<string, Promise<Modules>>();

  async function buildAndKeep({ make }: Plan): Promise<Modules> {
    const made = await make();
    await mkdir(folder, { recursive: true });
    await Promise.all([...made].map(([url, code]) => write(fileOf(url), code)));
    return made;
  }

  return {
    async get(url, plan) {
      const kept = await readFile(fileOf(url), "utf8").catch(() => undefined);
      if (kept !== undefined) return kept;
      const planned = await plan();
      const build = builds.get(planned.id) ?? buildAndKeep(planned);
      builds.set(planned.id, build);
      return (await build).get(url);
    },
  };
}

let drafts = 0;

/** By way of another name, because test runs beside this one read the same files. */
async function write(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.${drafts++}`;
  await writeFile(draft, text);
  await rename(draft, file);
}

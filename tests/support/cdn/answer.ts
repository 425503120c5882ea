import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { parseAddress } from "./address.ts";
import type { ModuleCache } from "./cache.ts";
import { planModule } from "./compile.ts";
import { findFile } from "./files.ts";
import { findInstalled } from "./installed.ts";
import { joinedLangChain } from "./joined-langchain.ts";
import { PROCESS_MODULE, PROCESS_PATH } from "./process.ts";
import { Refusal } from "./refusal.ts";

/** What goes over the wire, and the reason when it is a refusal. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly refusal?: string;
}

const JAVASCRIPT = "application/javascript; charset=utf-8";
const PLAIN = "text/plain; charset=utf-8";
/** Files that are served as they lie there. Everything else is taken for a module. */
const RAW_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** How LangChain is served: module by module as at esm.sh, or joined into a few files, for speed. */
export type Cut = "as-esm.sh" | "joined";

/** Answers one URL out of node_modules: 200 for what is pinned to the installed version, else 404 with the reason. */
export async function answerFor(url: string, cache: ModuleCache, cut: Cut): Promise<Answer> {
  try {
    const joined = cut === "joined" ? await joinedLangChain(url, cache) : undefined;
    return joined === undefined ? await find(url, cache) : { status: 200, type: JAVASCRIPT, body: joined };
  } catch (error) {
    // A module that does not compile is an error of the stand-in: 500, to distinguish it from a refusal.
    const reason = error instanceof Error ? error.message : String(error);
    return { status: error instanceof Refusal ? 404 : 500, type: PLAIN, body: reason, refusal: reason };
  }
}

async function find(url: string, cache: ModuleCache): Promise<Answer> {
  if (url === PROCESS_PATH) return { status: 200, type: JAVASCRIPT, body: PROCESS_MODULE };
  if (url.startsWith("/node/")) throw new Refusal(`a built-in of Node, which has no place in a page: ${url}`);
  const address = parseAddress(url);
  const owner = findInstalled(address.name);
  if (owner.version !== address.version) {
    throw new Refusal(`${address.name}@${address.version} is asked for, ${owner.version} is installed`);
  }
  const rawType = RAW_TYPES[extname(address.subpath)];
  if (rawType !== undefined)
    return { status: 200, type: rawType, body: await readFile(await findFile(address, owner)) };
  const body = await cache.get(address.sibling(address.subpath), () => planModule(address, owner));
  if (body === undefined) throw new Refusal(`no such part of ${address.name}: ${address.subpath}`);
  return { status: 200, type: JAVASCRIPT, body };
}

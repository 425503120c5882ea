import type { InBrowserModule, InBrowserSupport } from "../core/in-browser/in-browser-service.ts";
import { isRecord } from "../core/is-record.ts";
import { ProblemError } from "../core/problem-error.ts";
import { saidBy } from "../core/said-by.ts";
import { loadOnce } from "./load-once.ts";
import { reachModule } from "./reach-module.ts";

/** Whether this page may run a model; whether the browser can, the engine looks when it starts. */
export function inBrowserSupport(): InBrowserSupport {
  return location.protocol === "file:" ? "from-disk" : "ready";
}

/**
 * Loads the file beside the page that runs models, once; after a failure the next call tries again.
 * Fails with `engine-unreachable`, or with `in-browser-from-disk`.
 */
export function openInBrowser(): Promise<InBrowserModule> {
  if (inBrowserSupport() === "from-disk")
    return Promise.reject(new ProblemError({ kind: "in-browser-from-disk" }));
  return open();
}

const open = loadOnce(() =>
  importInBrowser().catch((error: unknown) => {
    const said = saidBy(error);
    throw new ProblemError({ kind: "engine-unreachable", host: address().host, said }, { cause: error });
  }),
);

function address(): URL {
  return new URL("assets/in-browser.js", document.baseURI);
}

async function importInBrowser(): Promise<InBrowserModule> {
  const { href } = address();
  await reachModule(href);
  const module: unknown = await import(href);
  const open = isRecord(module) ? module["openInBrowser"] : undefined;
  const opened: unknown = typeof open === "function" ? Reflect.apply(open, undefined, []) : undefined;
  if (isInBrowserModule(opened)) return opened;
  throw new TypeError("assets/in-browser.js is not of this page's version");
}

/** The file is one of its own, and a cache may hold it in another version than the page. */
function isInBrowserModule(value: unknown): value is InBrowserModule {
  if (!isRecord(value) || typeof value["mountModelList"] !== "function") return false;
  const { inBrowser } = value;
  return isRecord(inBrowser) && typeof inBrowser["fetch"] === "function" && isRecord(inBrowser["store"]);
}

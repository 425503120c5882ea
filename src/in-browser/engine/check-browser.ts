import { inBrowserError } from "../texts/in-browser-error.ts";
import { errorMessage } from "../../platform/index.ts";

const MODULE_START = [0, 97, 115, 109, 1, 0, 0, 0];

/** The WebAssembly features that llama.cpp was compiled for, each with the smallest module that needs it. */
const FEATURES: readonly (readonly [string, readonly number[]])[] = [
  ["64-bit memory", [5, 3, 1, 4, 1]],
  ["exceptions", [1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11]],
  ["SIMD", [1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]],
];

/**
 * Detects what wllama does not report: when the Content-Security-Policy forbids compiling or the worker, its loading
 * never ends. Rejects with the problem `worker-blocked`.
 */
export async function checkBrowser(): Promise<void> {
  try {
    for (const [name, bytes] of FEATURES) {
      if (!WebAssembly.validate(Uint8Array.from([...MODULE_START, ...bytes]))) {
        throw new Error(`No WebAssembly with ${name}`);
      }
    }
    await WebAssembly.compile(Uint8Array.from(MODULE_START)); // fails if the page's policy forbids it
    await startWorker();
  } catch (error) {
    const said = errorMessage(error);
    throw inBrowserError({ kind: "worker-blocked", said }, { cause: error });
  }
}

/** Starts and ends a worker of the kind that the engine uses. */
async function startWorker(): Promise<void> {
  const url = URL.createObjectURL(new Blob(["postMessage(0)"], { type: "text/javascript" }));
  let worker: Worker | undefined;
  try {
    const started = new Worker(url, { type: "module" });
    worker = started;
    await new Promise<void>((resolve, reject) => {
      started.addEventListener("message", () => resolve(), { once: true });
      started.addEventListener("error", () => reject(new Error("The worker did not start")), { once: true });
    });
  } finally {
    worker?.terminate();
    URL.revokeObjectURL(url);
  }
}

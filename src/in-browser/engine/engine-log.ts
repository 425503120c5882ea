import type { WllamaLogger } from "@wllama/wllama/esm/index.js";

/** What the engine writes into its log: some of what goes wrong is told nowhere else. */
export interface EngineLog {
  readonly logger: WllamaLogger;
  /** The errors since the last `clear`, oldest first. */
  errors(): readonly string[];
  /** The error that the model answered a request with, as llama-server words it. */
  answer(): unknown;
  clear(): void;
}

/** The end of the engine as Emscripten logs it. */
const ABORTED = /^Aborted\((.*)\)/s;

const MOST_ERRORS = 20;

/** `onEnd` hears of an engine that has died, or whose worker did not start, with its last word. */
export function createEngineLog(onEnd: (said: string, isBlocked: boolean) => void): EngineLog {
  let errors: string[] = [];
  let answer: unknown;

  function read(first: unknown): void {
    if (typeof first !== "string") {
      // A worker that was refused gives a plain event; one that threw, an ErrorEvent.
      if (first instanceof ErrorEvent) onEnd(first.message, false);
      else if (first instanceof Event) onEnd("", true);
      return;
    }
    const last = ABORTED.exec(first)?.[1];
    if (last !== undefined) onEnd(last, false);
  }

  return {
    logger: {
      debug: () => undefined,
      log: read,
      warn: read,
      error(...parts: readonly unknown[]) {
        const [first, second] = parts;
        if (typeof first === "string" && errors.length < MOST_ERRORS) errors.push(first);
        if (first === "Model returned an error:") answer = second;
        read(first);
      },
    },
    errors: () => errors,
    answer: () => answer,
    clear() {
      errors = [];
      answer = undefined;
    },
  };
}

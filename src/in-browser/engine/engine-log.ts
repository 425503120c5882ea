import type { WllamaLogger } from "@wllama/wllama/esm/index.js";

/** The log of the engine; some errors are reported only there. */
export interface EngineLog {
  readonly logger: WllamaLogger;
  /** The errors since the last `clear`, oldest first. */
  errors(): readonly string[];
  /** The error that a request was answered with, in llama-server's format. */
  answer(): unknown;
  clear(): void;
}

/** How Emscripten logs the end of the engine. */
const ABORTED = /^Aborted\((.*)\)/s;

const MOST_ERRORS = 20;

/** `onEnd` is called with the last message when the engine has crashed or its worker did not start. */
export function createEngineLog(onEnd: (said: string, isBlocked: boolean) => void): EngineLog {
  let errors: string[] = [];
  let answer: unknown;

  function read(first: unknown): void {
    if (typeof first !== "string") {
      // A blocked worker fires a plain event; one that threw fires an ErrorEvent.
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

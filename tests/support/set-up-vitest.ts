import fc from "fast-check";
import { inject } from "vitest";
import "./patient-waits.ts"; // a module of its own: this file runs again for each test file

declare module "vitest" {
  interface ProvidedContext {
    /** Where the properties' random values begin; the same in each run, unless CAUSETTE_SEED says another one. */
    readonly seed: number;
  }
}

fc.configureGlobal({ seed: inject("seed") });

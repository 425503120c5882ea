import type { Settings } from "./settings.ts";

/** What was applied: where questions go now. */
export interface Applied {
  readonly settings: Settings;
  readonly key: string;
}

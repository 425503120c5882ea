import type { Settings } from "./settings.ts";

/** The applied settings and key: prompts are sent with these. */
export interface Applied {
  readonly settings: Settings;
  readonly key: string;
}

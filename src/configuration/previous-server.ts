import { storableDraft } from "./model/storable-draft.ts";
import { parseSettingsDraft } from "./model/parse-settings.ts";
import type { Storage } from "../platform/index.ts";
import type { SettingsDraft } from "./model/settings.ts";

/** Stores the server that each profile returns to from a model in the browser, also after a reload. */
export function createPreviousServer(storage: Storage, profile: () => string) {
  const name = (): string => `server-before${profile()}`;

  return {
    keep: (draft: SettingsDraft): unknown => storage.write(name(), storableDraft(draft)),
    read(): Pick<SettingsDraft, "baseURL" | "model"> {
      const { baseURL, model } = parseSettingsDraft(storage.read(name()));
      return { baseURL, model };
    },
  };
}

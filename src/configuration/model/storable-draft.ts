import { parseBaseURL } from "./base-url.ts";
import { containsSecret } from "./secrets.ts";
import type { SettingsDraft } from "./settings.ts";

/**
 * The draft as it may be written to the device: the address as it is called, without what was pasted around it, and none
 * that holds a key or a password. Keys are kept only where the user says so, and elsewhere.
 */
export function storableDraft(draft: SettingsDraft): SettingsDraft {
  const address = parseBaseURL(draft.baseURL);
  if (address.ok) return { ...draft, baseURL: address.url };
  const isSecret =
    address.fault === "secret" || address.fault === "credentials" || containsSecret(draft.baseURL);
  return isSecret ? { ...draft, baseURL: "" } : draft;
}

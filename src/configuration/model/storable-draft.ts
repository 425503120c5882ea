import { parseBaseURL } from "./base-url.ts";
import { containsSecret } from "./secrets.ts";
import type { SettingsDraft } from "./settings.ts";

/**
 * The draft as it may be stored: with the parsed address, without the text that was pasted around it, and without an
 * address that contains a key or a password. Keys are stored elsewhere, and only with the user's consent.
 */
export function storableDraft(draft: SettingsDraft): SettingsDraft {
  const address = parseBaseURL(draft.baseURL);
  if (address.ok) return { ...draft, baseURL: address.url };
  const isSecret =
    address.fault === "secret" || address.fault === "credentials" || containsSecret(draft.baseURL);
  return isSecret ? { ...draft, baseURL: "" } : draft;
}

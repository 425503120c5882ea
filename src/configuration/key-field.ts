import { cleanAPIKey } from "./model/api-key.ts";
import { originOf } from "./model/base-url.ts";
import { DEFAULT_SETTINGS } from "./model/settings.ts";
import type { ConfigurationTexts } from "./texts/en.ts";
import type { Configuration, KeyDraft } from "./view/configuration.ts";
import type { Keys } from "./keys.ts";

/** The key in the form. A key belongs to the address that it was typed for, and only a typed key is saved. */
export function createKeyField(form: Configuration, keys: Keys, texts: () => ConfigurationTexts) {
  let origin = originOf(DEFAULT_SETTINGS.baseURL) ?? "";
  let shown: KeyDraft = { key: "", remembered: false };

  function show(note = ""): void {
    shown = keys.draft(origin);
    form.showKey(shown, note);
  }

  function isTyped(): boolean {
    const { key, remembered } = form.key();
    return key !== shown.key || remembered !== shown.remembered;
  }

  /** A key that was not edited is not saved again, because another tab may have changed it meanwhile. */
  function saveTyped(): void {
    const typed = form.key();
    if (isTyped()) keys.keep(origin, { ...typed, key: cleanAPIKey(typed.key) });
    shown = typed;
  }

  keys.watch(() => {
    if (!isTyped()) show();
  });

  return {
    show,
    saveTyped,
    /** Saves the typed key, then shows the key of the address that is in the form now. */
    bind(): void {
      saveTyped();
      const now = originOf(form.draft().baseURL);
      if (now === undefined || now === origin) return;
      const left = shown.key === "" ? "" : texts().keyStays(origin);
      origin = now;
      show(left);
    },
    /** Shows the key as it was parsed. The note stays. */
    showClean(key: string): void {
      form.showCleanKey(key);
      shown = form.key();
    },
    /** Shows the key of another address; when that is not valid, of the same one. */
    showFor(baseURL: string): void {
      origin = originOf(baseURL) ?? origin;
      show();
    },
  };
}

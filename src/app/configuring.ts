import { cleanAPIKey, parseAPIKey } from "../core/api-key.ts";
import { originOf, parseBaseURL } from "../core/base-url.ts";
import { IN_BROWSER_URL } from "../core/in-browser/address.ts";
import { keptDraft } from "../core/kept-draft.ts";
import { parseConfiguration, parseSettings, parseSettingsDraft } from "../core/parse-settings.ts";
import type { Applied } from "../core/connections/host.ts";
import { EMPTY_KEYRING, type Keyring } from "../core/keyring.ts";
import type { ChatClient, Services } from "../core/services.ts";
import { DEFAULT_SETTINGS, type Settings, type SettingsDraft } from "../core/settings.ts";
import type { Texts } from "../core/texts/texts.ts";
import { type Configuration, type ConfigurationEvents, mountConfiguration } from "../ui/configuration.ts";
import type { FaultyField } from "../ui/field-faults.ts";
import { createKeys } from "./keys.ts";
import { saveLater } from "./save-later.ts";
import { createServerBefore } from "./server-before.ts";

const SAVE_DELAY_MS = 300;

export interface ConfiguringEvents {
  /** A new client was built. */
  onConnect(applied: Applied): void;
  /** Something was typed or applied: faults may have gone away. */
  onFaults(faults: readonly FaultyField[]): void;
  /** The server has its models at another address than the one that was typed, which was corrected. */
  onCorrected(from: string, to: string): void;
  onReset(undo: () => void): void;
  onStorageFull(): void;
}

interface Connected extends Applied {
  readonly client: ChatClient;
}

/** The commands of the Configuration: what is typed, what is applied, and which key belongs to which server. */
export function createConfiguring(
  root: HTMLElement,
  services: Services,
  texts: () => Texts,
  events: ConfiguringEvents,
) {
  const { device } = services;
  const keys = createKeys(device, events.onStorageFull);
  const serverBefore = createServerBefore(device, keys.profile);
  let keyOrigin = originOf(DEFAULT_SETTINGS.baseURL) ?? "";
  let applied: Connected | undefined;

  const saving = saveLater(() => {
    // Together: a tab in another profile has written its own, and settings must not come back with another's keys.
    const isKept =
      device.write("settings", keptDraft(form.draft())) && device.write("profile", keys.profile());
    if (!isKept) events.onStorageFull();
  }, SAVE_DELAY_MS);
  const form: Configuration = mountConfiguration(root, texts, formEvents());

  function formEvents(): ConfigurationEvents {
    return {
      onApply(): void {
        if (apply() !== undefined) form.showApplied(texts().applied);
      },
      onReset: reset,
      onEdit(): void {
        form.showApplied("");
        events.onFaults(form.faults());
        saving.touch();
      },
      onAddress: bindKey,
      onForget(): void {
        keys.keep(keyOrigin, { key: cleanAPIKey(form.key().key), remembered: false });
        keys.save();
      },
    };
  }

  /** A key stays with the address that it was typed for; the form goes on with the key of the new address. */
  function bindKey(): void {
    const origin = originOf(form.draft().baseURL);
    const typed = form.key();
    keys.keep(keyOrigin, { ...typed, key: cleanAPIKey(typed.key) });
    if (origin === undefined || origin === keyOrigin) return;
    const left = typed.key === "" ? "" : texts().keyStays(keyOrigin);
    keyOrigin = origin;
    showKey(left);
  }

  function showKey(note = ""): void {
    form.showKey(keys.draft(keyOrigin), note);
  }

  /** Takes over what is typed. Gives `undefined`, and the faults at their fields, when something is not valid. */
  function apply(showFaults = form.showFaults): Connected | undefined {
    bindKey(); // first: the key in the form is that of its address now
    const parsed = parseConfiguration(form.draft(), form.key().key);
    showFaults(parsed.ok ? {} : parsed.faults);
    if (!parsed.ok) return undefined;
    const { settings } = parsed;
    form.showDraft({ ...form.draft(), baseURL: settings.baseURL });
    form.showCleanKey(parsed.key);
    events.onFaults([]);
    keys.save();
    saving.touch();
    saving.flush();
    applied = build(settings);
    events.onConnect(applied);
    return applied;
  }

  function build(settings: Settings): Connected {
    const stored = parseAPIKey(keys.draft(settings.origin).key);
    const key = stored.ok ? stored.key : "";
    const client = services.connect(settings, key, (to) => correctAddress(settings.baseURL, to));
    return { settings, key, client };
  }

  function correctAddress(from: string, to: string): void {
    const typed = parseBaseURL(form.draft().baseURL);
    const isTyped = typed.ok && typed.url === from;
    if (isTyped) form.showAddress(to);
    saving.touch();
    const isInUse = applied?.settings.baseURL === from;
    if (applied !== undefined && isInUse) {
      applied = build({ ...applied.settings, baseURL: to });
      events.onConnect(applied);
    }
    if (isTyped || isInUse) events.onCorrected(from, to);
  }

  function isApplied(): boolean {
    const parsed = parseSettings(form.draft());
    bindKey();
    return (
      applied !== undefined &&
      parsed.ok &&
      JSON.stringify(parsed.settings) === JSON.stringify(applied.settings) &&
      keys.draft(applied.settings.origin).key === applied.key
    );
  }

  function show(draft: SettingsDraft): void {
    keyOrigin = originOf(draft.baseURL) ?? keyOrigin;
    form.showDraft(draft);
    showKey();
  }

  function reset(): void {
    bindKey();
    const before = form.draft();
    const keyring = keys.all();
    keys.replace(EMPTY_KEYRING);
    show(DEFAULT_SETTINGS);
    apply();
    events.onReset(() => {
      keys.replace(keyring);
      show(before);
      apply();
    });
  }

  /** Has questions go elsewhere from now on, or otherwise. False when a field is at fault. */
  function change(draft: Partial<SettingsDraft>, profile = keys.profile()): boolean {
    bindKey();
    const before = form.draft();
    const isLeaving = draft.baseURL === IN_BROWSER_URL && before.baseURL !== IN_BROWSER_URL;
    if (profile !== keys.profile()) keys.setProfile(profile);
    else if (isLeaving) serverBefore.keep(before);
    show({ ...before, ...draft });
    saving.touch(); // also when it can't be applied
    return apply() !== undefined;
  }

  return {
    form,
    change,
    correctAddress,
    profile: keys.profile,
    keys: {
      all(): Keyring {
        bindKey(); // what is typed and not applied is a key, too
        return keys.all();
      },
      replace: keys.replace,
    },
    /** Has a model in this browser answer; `leaveBrowser` comes back to the server of before, also after a reload. */
    useBrowser: (model: string): unknown => change({ baseURL: IN_BROWSER_URL, model }),
    leaveBrowser: (): unknown => change(serverBefore.read()),
    /** Shows what was stored, and builds the client when it is valid. */
    restore(): void {
      show(parseSettingsDraft(device.read("settings")));
      const parsed = parseSettings(form.draft());
      if (parsed.ok) applied = build(parsed.settings);
    },
    /** The client for what is typed now; pending edits are applied first. */
    client: (): ChatClient | undefined => (isApplied() ? applied : apply(form.showFaultsFromAfar))?.client,
    applied: (): Connected | undefined => applied,
  };
}

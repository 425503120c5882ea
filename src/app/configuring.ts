import { parseBaseURL } from "../core/base-url.ts";
import { IN_BROWSER_URL } from "../core/in-browser/address.ts";
import { parseSettings, parseSettingsDraft } from "../core/parse-settings.ts";
import type { Applied } from "../core/connections/host.ts";
import { EMPTY_KEYRING, type Keyring } from "../core/keyring.ts";
import type { ChatClient, Services } from "../core/services.ts";
import { DEFAULT_SETTINGS, type Settings, type SettingsDraft } from "../core/settings.ts";
import type { Texts } from "../core/texts/texts.ts";
import { type Configuration, type ConfigurationEvents, mountConfiguration } from "../ui/configuration.ts";
import { createKeys } from "./keys.ts";
import { saveLater } from "./save-later.ts";

const SAVE_DELAY_MS = 300;

export interface ConfiguringEvents {
  /** A new client was built. */
  onConnect(applied: Applied): void;
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
  let keyOrigin = originOf(DEFAULT_SETTINGS.baseURL) ?? "";
  let applied: Connected | undefined;

  const saving = saveLater(() => {
    // Together: a tab in another profile has written its own, and settings must not come back with another's keys.
    const isKept = device.write("settings", form.draft()) && device.write("profile", keys.profile());
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
        saving.touch();
      },
      onAddress: bindKey,
      onForget(): void {
        keys.keep(keyOrigin, { key: form.key().key, remembered: false });
        keys.save();
      },
    };
  }

  /** A key stays with the address that it was typed for; the form goes on with the key of the new address. */
  function bindKey(): void {
    const origin = originOf(form.draft().baseURL);
    const typed = form.key();
    keys.keep(keyOrigin, typed);
    if (origin === undefined || origin === keyOrigin) return;
    const left = typed.key === "" ? "" : texts().keyStays(keyOrigin);
    keyOrigin = origin;
    showKey(left);
  }

  function showKey(note = ""): void {
    form.showKey(keys.draft(keyOrigin), note);
  }

  /** Takes over what is typed. Gives `undefined`, and the faults at their fields, when something is not valid. */
  function apply(): Connected | undefined {
    const parsed = parseSettings(form.draft());
    form.showFaults(parsed.ok ? {} : parsed.faults);
    if (!parsed.ok) return undefined;
    bindKey();
    const { settings } = parsed;
    form.showDraft({ ...form.draft(), baseURL: settings.baseURL });
    keys.save();
    saving.touch();
    saving.flush();
    applied = build(settings);
    events.onConnect(applied);
    return applied;
  }

  function build(settings: Settings): Connected {
    const { key } = keys.draft(settings.origin);
    return { settings, key, client: services.connect(settings, key) };
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
    const next = { ...before, ...draft };
    if (profile !== keys.profile()) keys.setProfile(profile);
    else if (isInBrowser(next) && !isInBrowser(before)) device.write(serverBefore(), before);
    show(next);
    saving.touch(); // also when it can't be applied
    return apply() !== undefined;
  }

  /** Where the server is kept that a profile comes back to from a model in the browser. */
  const serverBefore = (): string => `server-before${keys.profile()}`;

  return {
    form,
    change,
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
    leaveBrowser(): void {
      const { baseURL, model } = parseSettingsDraft(device.read(serverBefore()));
      change({ baseURL, model });
    },
    /** Shows what was stored, and builds the client when it is valid. */
    restore(): void {
      show(parseSettingsDraft(device.read("settings")));
      const parsed = parseSettings(form.draft());
      if (parsed.ok) applied = build(parsed.settings);
    },
    /** The client for what is typed now; pending edits are applied first. */
    client: (): ChatClient | undefined => (isApplied() ? applied : apply())?.client,
    applied: (): Connected | undefined => applied,
  };
}

function isInBrowser({ baseURL }: SettingsDraft): boolean {
  return baseURL === IN_BROWSER_URL;
}

function originOf(baseURL: string): string | undefined {
  const parsed = parseBaseURL(baseURL);
  return parsed.ok ? parsed.origin : undefined;
}

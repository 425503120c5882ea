import { parseAPIKey } from "./model/api-key.ts";
import { parseBaseURL } from "./model/base-url.ts";
import { IN_BROWSER_URL } from "./model/in-browser-address.ts";
import { storableDraft } from "./model/storable-draft.ts";
import { parseConfiguration, parseSettings, parseSettingsDraft } from "./model/parse-settings.ts";
import type { Applied } from "./model/applied.ts";
import { EMPTY_KEYRING, type Keyring } from "./model/keyring.ts";
import { DEFAULT_SETTINGS, type Settings, type SettingsDraft } from "./model/settings.ts";
import { parseStoredProfile } from "./model/stored-profile.ts";
import type { ConfigurationTexts } from "./texts/en.ts";
import { type Configuration, type ConfigurationEvents, mountConfiguration } from "./view/configuration.ts";
import type { FaultyField } from "./view/field-faults.ts";
import { createKeyField } from "./key-field.ts";
import { createKeys } from "./keys.ts";
import { type DeviceStorage, saveLater, type Storage } from "../platform/index.ts";
import { createPreviousServer } from "./previous-server.ts";

export interface ConfiguringEvents {
  /** A new client was built. */
  onConnect(applied: Applied): void;
  /** Something was typed or applied, so the faults may have changed. */
  onFaults(faults: readonly FaultyField[]): void;
  /** The server has its models at another address; the typed one was corrected. */
  onCorrected(from: string, to: string): void;
  onReset(undo: () => void): void;
}

/** `Client` is created from the settings; the Configuration only stores it. */
export interface ConfiguringServices<Client> {
  /** `onMoved` receives the base URL at which the server answers when only host and port were typed. */
  connect(settings: Settings, key: string, onMoved: (baseURL: string) => void): Client;
  readonly device: DeviceStorage;
  readonly tab: Storage;
}

interface Connected<Client> extends Applied {
  readonly client: Client;
}

/** The commands of the Configuration. It keeps the typed and the applied settings, and the key of each server. */
export function createConfiguring<Client>(
  root: HTMLElement,
  services: ConfiguringServices<Client>,
  texts: () => ConfigurationTexts,
  events: ConfiguringEvents,
) {
  const { device, tab } = services;
  const stored = tab.read("settings");
  const keys = createKeys(device, parseStoredProfile(stored, device.read("profile")));
  const serverBefore = createPreviousServer(tab, keys.profile);
  let applied: Connected<Client> | undefined;

  const saving = saveLater(() => {
    // One value, so that settings are never restored with the keys of another profile.
    tab.write("settings", { ...storableDraft(form.draft()), profile: keys.profile() });
  });
  const form: Configuration = mountConfiguration(root, texts, formEvents());
  const keyField = createKeyField(form, keys, texts);

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
      onAddress: () => keyField.bind(),
      onForget: () => keyField.saveTyped(),
    };
  }

  /** Applies what is typed. When something is not valid, returns `undefined` and shows the faults at their fields. */
  function apply(): Connected<Client> | undefined {
    keyField.bind(); // first, so that the key in the form is the one of the typed address
    const parsed = parseConfiguration(form.draft(), form.key().key);
    form.showFaults(parsed.ok ? {} : parsed.faults);
    if (!parsed.ok) return undefined;
    const { settings } = parsed;
    form.showDraft({ ...form.draft(), baseURL: settings.baseURL });
    keyField.showClean(parsed.key);
    events.onFaults([]);
    saving.touch();
    saving.flush();
    applied = build(settings);
    events.onConnect(applied);
    return applied;
  }

  function build(settings: Settings): Connected<Client> {
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
    keyField.bind();
    return (
      applied !== undefined &&
      parsed.ok &&
      JSON.stringify(parsed.settings) === JSON.stringify(applied.settings) &&
      keys.draft(applied.settings.origin).key === applied.key
    );
  }

  function show(draft: SettingsDraft): void {
    form.showDraft(draft);
    keyField.showFor(draft.baseURL);
  }

  function reset(): void {
    keyField.bind();
    const before = form.draft();
    const keyring = keys.all();
    keys.change(() => EMPTY_KEYRING);
    show(DEFAULT_SETTINGS);
    apply();
    events.onReset(() => {
      keys.change((all) => ({ ...all, ...keyring }));
      show(before);
      apply();
    });
  }

  /** Changes and applies the settings. Returns false when a field is not valid. */
  function change(draft: Partial<SettingsDraft>, profile = keys.profile()): boolean {
    keyField.bind();
    const before = form.draft();
    const isLeaving = draft.baseURL === IN_BROWSER_URL && before.baseURL !== IN_BROWSER_URL;
    if (profile !== keys.profile()) keys.setProfile(profile);
    else if (isLeaving) serverBefore.keep(before);
    show({ ...before, ...draft });
    saving.touch(); // also when it is not valid
    return apply() !== undefined;
  }

  return {
    form,
    change,
    correctAddress,
    profile: keys.profile,
    keys: {
      all(): Keyring {
        keyField.bind(); // a key that was typed but not applied is saved, too
        return keys.all();
      },
      change(edit: (all: Keyring) => Keyring): void {
        keyField.bind();
        keys.change(edit);
        keyField.show();
      },
    },
    /** Switches to a model in this browser. `leaveBrowser` returns to the previous server, also after a reload. */
    useBrowser: (model: string): unknown => change({ baseURL: IN_BROWSER_URL, model }),
    leaveBrowser: (): unknown => change(serverBefore.read()),
    /** Shows the stored settings, and builds the client when they are valid. */
    restore(): void {
      show(parseSettingsDraft(stored));
      const parsed = parseSettings(form.draft());
      if (parsed.ok) applied = build(parsed.settings);
    },
    /** The client for what is typed now, with its settings; pending edits are applied first. */
    client: (): Connected<Client> | undefined => (isApplied() ? applied : apply()),
    applied: (): Connected<Client> | undefined => applied,
    /** What is typed now, which need not be applied; `undefined` when something is not valid. */
    typed(): Applied | undefined {
      const parsed = parseSettings(form.draft());
      return parsed.ok ? { settings: parsed.settings, key: form.key().key } : undefined;
    },
  };
}

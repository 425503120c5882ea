import { parseBaseURL } from "../core/base-url.ts";
import { IN_BROWSER_URL } from "../core/in-browser/address.ts";
import {
  EMPTY_KEYRING,
  keyFor,
  type Keyring,
  parseKeyring,
  rememberedKeys,
  withKey,
} from "../core/keyring.ts";
import { parseSettings, parseSettingsDraft } from "../core/parse-settings.ts";
import type { ChatClient, Services } from "../core/services.ts";
import { DEFAULT_SETTINGS, type Settings, type SettingsDraft } from "../core/settings.ts";
import type { Texts } from "../core/texts/texts.ts";
import { type Configuration, type ConfigurationEvents, mountConfiguration } from "../ui/configuration.ts";
import { saveLater } from "./save-later.ts";

const SAVE_DELAY_MS = 300;

export interface ConfiguringEvents {
  /** A new client was built. */
  onConnect(settings: Settings, key: string): void;
  onReset(undo: () => void): void;
  onModels(): void;
  onStorageFull(): void;
}

interface Applied {
  readonly settings: Settings;
  readonly key: string;
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
  let keyring: Keyring = parseKeyring(device.read("keys"));
  let keyOrigin = originOf(DEFAULT_SETTINGS.baseURL) ?? "";
  let applied: Applied | undefined;

  const saving = saveLater(() => {
    if (!device.write("settings", form.draft())) events.onStorageFull();
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
      onModels: events.onModels,
      onForget(): void {
        keyring = withKey(keyring, keyOrigin, form.key().key, false);
        saveKeys();
      },
    };
  }

  /** A key stays with the address that it was typed for; the form goes on with the key of the new address. */
  function bindKey(): void {
    const origin = originOf(form.draft().baseURL);
    const typed = form.key();
    keyring = withKey(keyring, keyOrigin, typed.key, typed.remembered);
    if (origin === undefined || origin === keyOrigin) return;
    const left = typed.key === "" ? "" : texts().keyStays(keyOrigin);
    keyOrigin = origin;
    showKey(left);
  }

  function showKey(note = ""): void {
    const known = keyring[keyOrigin];
    form.showKey({ key: keyFor(keyring, keyOrigin), remembered: known?.remembered ?? false }, note);
  }

  function saveKeys(): void {
    if (!device.write("keys", rememberedKeys(keyring))) events.onStorageFull();
  }

  /** Takes over what is typed. Gives `undefined`, and the faults at their fields, when something is not valid. */
  function apply(): Applied | undefined {
    const parsed = parseSettings(form.draft());
    form.showFaults(parsed.ok ? {} : parsed.faults);
    if (!parsed.ok) return undefined;
    bindKey();
    const { settings } = parsed;
    form.showDraft({ ...form.draft(), baseURL: settings.baseURL });
    saveKeys();
    saving.touch();
    saving.flush();
    applied = build(settings);
    events.onConnect(settings, applied.key);
    return applied;
  }

  function build(settings: Settings): Applied {
    const key = keyFor(keyring, settings.origin);
    return { settings, key, client: services.connect(settings, key) };
  }

  function isApplied(): boolean {
    const parsed = parseSettings(form.draft());
    bindKey();
    return (
      applied !== undefined &&
      parsed.ok &&
      JSON.stringify(parsed.settings) === JSON.stringify(applied.settings) &&
      keyFor(keyring, applied.settings.origin) === applied.key
    );
  }

  function show(draft: SettingsDraft, keys: Keyring): void {
    keyring = keys;
    keyOrigin = originOf(draft.baseURL) ?? keyOrigin;
    form.showDraft(draft);
    showKey();
  }

  function reset(): void {
    bindKey();
    const before = { draft: form.draft(), keyring };
    show(DEFAULT_SETTINGS, EMPTY_KEYRING);
    apply();
    events.onReset(() => {
      show(before.draft, before.keyring);
      apply();
    });
  }

  /** Sends what is asked to another server from now on. */
  function changeServer({ baseURL, model }: Pick<SettingsDraft, "baseURL" | "model">): void {
    bindKey();
    show({ ...form.draft(), baseURL, model }, keyring);
    apply();
  }

  return {
    form,
    /** Has a model in this browser answer; `leaveBrowser` comes back to the server of before, also after a reload. */
    useBrowser(model: string): void {
      const draft = form.draft();
      if (draft.baseURL !== IN_BROWSER_URL) device.write("server-before", draft);
      changeServer({ baseURL: IN_BROWSER_URL, model });
    },
    leaveBrowser: (): void => changeServer(parseSettingsDraft(device.read("server-before"))),
    /** Shows what was stored, and builds the client when it is valid. */
    restore(): void {
      show(parseSettingsDraft(device.read("settings")), keyring);
      const parsed = parseSettings(form.draft());
      if (parsed.ok) applied = build(parsed.settings);
    },
    /** The client for what is typed now; pending edits are applied first. */
    client: (): ChatClient | undefined => (isApplied() ? applied : apply())?.client,
    applied: (): Applied | undefined => applied,
  };
}

function originOf(baseURL: string): string | undefined {
  const parsed = parseBaseURL(baseURL);
  return parsed.ok ? parsed.origin : undefined;
}

import { vi } from "vitest";
import { parseBaseURL } from "../../../src/configuration/model/base-url.ts";
import type { Applied } from "../../../src/configuration/model/applied.ts";
import type { AppForConnections, ProfileKeys } from "../../../src/connections/app-for-connections.ts";
import { EMPTY_CONVERSATION } from "../../../src/chat/model/branches.ts";
import type { Conversation } from "../../../src/chat/model/conversation.ts";
import type { Language } from "../../../src/platform/model/language.ts";
import { parseSettings } from "../../../src/configuration/model/parse-settings.ts";
import { EMPTY_DRAFT, type PromptDraft } from "../../../src/chat/model/prompt-draft.ts";
import type { DeviceStorage } from "../../../src/platform/model/storage.ts";
import { DEFAULT_SETTINGS, type SettingsDraft } from "../../../src/configuration/model/settings.ts";
import { TEXTS } from "../../../src/shell/texts/texts.ts";

export type FakeApp = ReturnType<typeof createFakeApp>;

/**
 * A fake app for the connections part: it has what a section reads, and each function is a mock. It starts with the
 * default settings applied, without a key. `change` applies as the page does, and calls `onChange`, which a test can
 * forward to the section as `onApplied`. Overrides replace members.
 */
export function createFakeApp(overrides: Partial<AppForConnections> = {}) {
  let draft: SettingsDraft = DEFAULT_SETTINGS;
  let key = "";
  let applied = read(draft, key);
  let language: Language = "en";
  let profile = "";
  let prompt: PromptDraft = EMPTY_DRAFT;
  let conversation: Conversation = EMPTY_CONVERSATION;
  const onChange = vi.fn<(applied: Applied) => void>();

  function apply(): boolean {
    const now = read(draft, key);
    if (now === undefined) return false;
    applied = now;
    onChange(now);
    return true;
  }

  const app = {
    language: (): Language => language,
    texts: () => TEXTS[language],
    device: fakeStorage(),
    draft: (): SettingsDraft => draft,
    applied: (): Applied | undefined => applied,
    change: vi.fn<AppForConnections["change"]>((part, id) => {
      draft = { ...draft, ...part };
      if (id !== undefined) profile = id;
      return apply();
    }),
    correctAddress: vi.fn<AppForConnections["correctAddress"]>((from, to) => {
      const typed = parseBaseURL(draft.baseURL);
      if (typed.ok && typed.url === from) draft = { ...draft, baseURL: to };
      if (applied?.settings.baseURL !== from) return;
      applied = { ...applied, settings: { ...applied.settings, baseURL: to } };
      onChange(applied);
    }),
    profile: (): string => profile,
    keys: fakeKeys(),
    prompt: (): PromptDraft => prompt,
    showSight: vi.fn<AppForConnections["showSight"]>(),
    setPrompt: vi.fn<AppForConnections["setPrompt"]>((part) => void (prompt = { ...prompt, ...part })),
    conversation: (): Conversation => conversation,
    showContext: vi.fn<AppForConnections["showContext"]>(),
    notify: vi.fn<AppForConnections["notify"]>(),
    onCopy: vi.fn<AppForConnections["onCopy"]>(),
    showConnection: vi.fn<AppForConnections["showConnection"]>(),
    showServer: vi.fn<AppForConnections["showServer"]>(),
    asksFirst: false,
  };
  const page = {
    ...app,
    onChange,
    /** As if it was typed: nothing is applied. */
    type: (part: Partial<SettingsDraft>): unknown => (draft = { ...draft, ...part }),
    /**
     * As if it was typed, including the key, and applied; calls `onChange`. Returns false when a field is not valid.
     */
    apply(part: Partial<SettingsDraft> = {}, withKey = key): boolean {
      draft = { ...draft, ...part };
      key = withKey;
      return apply();
    },
    /** As on a page without applied settings. */
    forgetApplied: (): unknown => (applied = undefined),
    setLanguage: (now: Language): unknown => (language = now),
    setConversation: (now: Conversation): unknown => (conversation = now),
  } satisfies AppForConnections & Record<string, unknown>;
  return Object.assign(page, overrides);
}

function read(draft: SettingsDraft, key: string): Applied | undefined {
  const parsed = parseSettings(draft);
  return parsed.ok ? { settings: parsed.settings, key } : undefined;
}

/** A device's storage in memory: values come back as they would from JSON. */
export function fakeStorage(kept: Record<string, unknown> = {}) {
  const values = new Map(Object.entries(kept).map(([name, value]) => [name, JSON.stringify(value)]));
  const read = (name: string): unknown => {
    const text = values.get(name);
    return text === undefined ? undefined : JSON.parse(text);
  };
  const write = vi.fn<DeviceStorage["write"]>((name, value) => {
    values.set(name, JSON.stringify(value));
    return true;
  });
  return {
    read: vi.fn<DeviceStorage["read"]>(read),
    write,
    update: vi.fn<DeviceStorage["update"]>((name, change) => write(name, change(read(name)))),
    remove: vi.fn<DeviceStorage["remove"]>((name) => void values.delete(name)),
    watch: vi.fn<DeviceStorage["watch"]>(),
    watchUnsaved: vi.fn<DeviceStorage["watchUnsaved"]>(),
  };
}

/** Keys by profile and origin; `put` is what the page does when somebody types one. */
export function fakeKeys() {
  let kept: readonly { readonly profile: string; readonly origin: string; readonly key: string }[] = [];
  return {
    put: (profile: string, origin: string, key: string): unknown =>
      (kept = [...kept, { profile, origin, key }]),
    copy: vi.fn<ProfileKeys["copy"]>((from, to) => {
      const copies = kept.filter(({ profile }) => profile === from);
      kept = [...kept, ...copies.map((each) => ({ ...each, profile: to }))];
    }),
    remove: vi.fn<ProfileKeys["remove"]>((profile) => {
      const gone = kept.filter((each) => each.profile === profile);
      kept = kept.filter((each) => each.profile !== profile);
      return () => void (kept = [...kept, ...gone]);
    }),
    has: vi.fn<ProfileKeys["has"]>((profile, origin) =>
      kept.some((each) => each.profile === profile && each.origin === origin),
    ),
  };
}

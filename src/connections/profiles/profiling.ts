import type { AppForConnections } from "../app-for-connections.ts";
import type { Section } from "../model/sections.ts";
import type { Fix, PageOrigin } from "../model/server-help.ts";
import type { OperatingSystem } from "../model/servers.ts";
import { nameFault, type NameFault } from "../../platform/index.ts";
import {
  addProfile,
  duplicateProfile,
  findProfile,
  namesOf,
  type Profile,
  type Profiles,
  removeProfile,
  renameProfile,
  selectProfile,
} from "./model/profiles.ts";
import type { ServerTemplate } from "./model/server-templates.ts";
import { DEFAULT_SETTINGS, storableDraft } from "../../configuration/index.ts";
import { profilesTexts, type ProfilesTexts } from "./texts/fr.ts";
import { serverHelpEn } from "../texts/server-help-en.ts";
import { serverHelpFr } from "../texts/server-help-fr.ts";
import { mountProfileBar, mountProfilesPanel } from "./view/profiles.ts";
import { createExchanging } from "./exchange.ts";
import { createProfileStore } from "./store.ts";

interface Profiling extends Section {
  /** Opens the panel of the profiles, or closes it. */
  toggle(): void;
  currentName(): string;
}

const HELP = { en: serverHelpEn, fr: serverHelpFr };

/**
 * The commands of the profiles: listing, selecting, adding, changing and deleting them. `root` must not be inside a
 * form.
 */
export function createProfiling(
  root: HTMLElement,
  select: HTMLSelectElement,
  app: AppForConnections,
  operatingSystem: OperatingSystem,
  page: PageOrigin,
): Profiling {
  const texts = (): ProfilesTexts => profilesTexts(app.texts(), app.language());
  const store = createProfileStore(app, () =>
    app.draft().baseURL === DEFAULT_SETTINGS.baseURL ? texts().names.usual : texts().names.other,
  );
  const exchanging = createExchanging({ app, store, texts, switchTo, show, say: (text) => panel.say(text) });
  const bar = mountProfileBar(select, { onSelect: use, onOpen: show });
  const panel = mountProfilesPanel(root, texts, {
    onUse: use,
    onRename: rename,
    onDuplicate: duplicate,
    onDelete: remove,
    onAdd: add,
    help,
    onCopy: app.onCopy,
    ...exchanging,
  });

  function show(): void {
    const profiles = store.read();
    bar.show(profiles);
    panel.show(profiles, app.texts().inBrowser.place);
  }

  /**
   * Applies the current one of these profiles. Returns false when one of its settings is not valid; the form shows the
   * fault.
   */
  function switchTo(profiles: Profiles): boolean {
    const profile = findProfile(profiles, profiles.currentId);
    store.write(profiles);
    const isValid = profile === undefined || app.change(profile.draft, profile.id);
    show();
    return isValid;
  }

  function use(id: string): void {
    const profiles = store.readTyped();
    const profile = findProfile(profiles, id);
    if (profile === undefined || id === profiles.currentId) return show();
    const isValid = switchTo(selectProfile(profiles, id));
    panel.say(isValid ? texts().used(profile.name) : texts().faultyUse(profile.name));
  }

  function add(template: ServerTemplate | undefined, typed: string): NameFault | undefined {
    const before = store.read();
    const fault = nameFault(namesOf(before), typed);
    if (fault !== undefined) return fault;
    const id = crypto.randomUUID();
    const draft =
      template === undefined
        ? storableDraft(app.draft())
        : { ...DEFAULT_SETTINGS, baseURL: template.baseURL };
    // Without a template, the new profile starts with the typed settings; otherwise they stay with the previous
    // profile.
    const left = template === undefined ? before : store.readTyped();
    if (template === undefined) app.keys.copy(left.currentId, id);
    const added = addProfile(left, { id, name: typed, draft });
    const { name } = findProfile(added, id) ?? { name: typed };
    const isValid = switchTo(selectProfile(added, id));
    const { used, usedHosted, faultyUse } = texts();
    panel.say(isValid ? (template?.isHosted === true ? usedHosted : used)(name) : faultyUse(name));
    return undefined;
  }

  function rename(id: string, typed: string): NameFault | undefined {
    const renamed = renameProfile(store.read(), id, typed);
    if (!renamed.ok) return renamed.fault;
    store.write(renamed.profiles);
    show();
    panel.say(texts().renamed(findProfile(renamed.profiles, id)?.name ?? ""));
    return undefined;
  }

  function duplicate(id: string): void {
    const profiles = store.readTyped();
    const original = findProfile(profiles, id);
    if (original === undefined) return show();
    const copy = { id: crypto.randomUUID(), name: texts().names.copy(original.name) };
    const added = duplicateProfile(profiles, id, copy);
    app.keys.copy(id, copy.id);
    store.write(added);
    show();
    panel.say(texts().added(findProfile(added, copy.id)?.name ?? copy.name));
  }

  function remove(id: string): void {
    const before = store.readTyped();
    const profile = findProfile(before, id);
    const after = removeProfile(before, id);
    if (profile === undefined || after === before) return show();
    const wasCurrent = before.currentId === id;
    // Switches first, because leaving a profile saves its key.
    if (wasCurrent) switchTo(after);
    else store.write(after);
    const restoreKeys = app.keys.remove(id);
    show();
    const undo = (): void => {
      restoreKeys();
      restore(profile, before.profiles.indexOf(profile), wasCurrent);
    };
    app.notify(texts().removed(profile.name), undo, { keepsUndo: true });
  }

  function restore(profile: Profile, index: number, isCurrent: boolean): void {
    const profiles = addProfile(store.readTyped(), profile, index);
    if (isCurrent) switchTo(selectProfile(profiles, profile.id));
    else store.write(profiles);
    show();
  }

  function help({ kind, isHosted }: ServerTemplate): readonly Fix[] {
    const words = HELP[app.language()];
    return isHosted ? [words.key(kind)] : [words.allow(kind, operatingSystem, page)];
  }

  show();
  app.device.watch("profiles", show);

  return {
    onApplied(): void {
      store.saveApplied();
      show();
    },
    toggle(): void {
      show();
      panel.toggle();
    },
    currentName(): string {
      const profiles = store.read();
      return findProfile(profiles, profiles.currentId)?.name ?? "";
    },
    show,
  };
}

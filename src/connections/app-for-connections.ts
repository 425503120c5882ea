import type { Applied, Keyring, SettingsDraft } from "../configuration/index.ts";
import type { Conversation, PromptDraft } from "../chat/index.ts";
import type { DeviceStorage, Language } from "../platform/index.ts";
import type { PageTexts } from "./texts/en.ts";
import type { ConnectionStatus } from "./model/sections.ts";

/** What the part for connections needs of the page. */
export interface AppForConnections {
  language(): Language;
  texts(): PageTexts;
  readonly device: DeviceStorage;
  /** The configuration as it stands in the form, without the key. */
  draft(): SettingsDraft;
  /** Where questions go now; `undefined` while nothing valid was ever applied. */
  applied(): Applied | undefined;
  /**
   * Writes into the form and applies it, as the user's Apply does; with a profile's id, the keys of that profile are
   * taken from now on. False when a field is at fault: it is shown there.
   */
  change(draft: Partial<SettingsDraft>, profile?: string): boolean;
  /**
   * Has questions go to another path of the server in use, and shows it in the form, as far as `from` stands there: `to` is
   * where the server has its models. Says so. What else is typed stays as it is, applied or not.
   */
  correctAddress(from: string, to: string): void;
  /** The profile whose keys are in use; empty for those that belong to none. */
  profile(): string;
  readonly keys: ProfileKeys;
  prompt(): PromptDraft;
  setPrompt(prompt: Partial<PromptDraft>): void;
  conversation(): Conversation;
  /** A line at the foot of the page, with Undo where there is something to undo. */
  notify(text: string, undo?: () => void): void;
  /** Copies, and says on the button that it was done. */
  onCopy(text: string, button: HTMLButtonElement): void;
  /** The word in the banner: what is connected, or the fault in three words. */
  showConnection(status: ConnectionStatus, text: string): void;
}

/** What the page gives: the same, with all keys. */
export interface AppWithKeys extends Omit<AppForConnections, "keys"> {
  readonly keys: KeyStore;
}

/** All keys by `keyNameIn`, for whoever moves them from profile to profile. */
export interface KeyStore {
  all(): Keyring;
  /** Changes them here and on the device: only the entries that the edit changes. */
  change(edit: (all: Keyring) => Keyring): void;
}

/** The keys of a profile, without anybody seeing them. */
export interface ProfileKeys {
  copy(from: string, to: string): void;
  /** Gives what brings them back. */
  remove(profile: string): () => void;
  /** Whether a key is there for this profile and origin. */
  has(profile: string, origin: string): boolean;
}

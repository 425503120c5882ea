import type { Applied, Keyring, SettingsDraft } from "../configuration/index.ts";
import type { ContextSize, Sight } from "../attachments/index.ts";
import type { Conversation, PromptDraft, ServerState } from "../chat/index.ts";
import type { DeviceStorage, Language, NoticeMore } from "../platform/index.ts";
import type { PageTexts } from "./texts/en.ts";
import type { ConnectionStatus } from "./model/sections.ts";

/** What the connections part needs from the app. */
export interface AppForConnections {
  language(): Language;
  texts(): PageTexts;
  readonly device: DeviceStorage;
  /** The settings in the form, without the key. */
  draft(): SettingsDraft;
  /** The applied settings; `undefined` until valid settings are applied. */
  applied(): Applied | undefined;
  /**
   * Changes the form and applies it, as the Apply button does. With the id of a profile, the keys of that profile are
   * used from now on. Returns false when a field is not valid; its fault is shown there.
   */
  change(draft: Partial<SettingsDraft>, profile?: string): boolean;
  /**
   * Sends prompts to another path of the server in use, `to`, where the server has its models. Replaces `from` in the
   * form, if it is there, and notifies the user. Other edits in the form stay as they are.
   */
  correctAddress(from: string, to: string): void;
  /** The profile whose keys are in use; empty for the keys of no profile. */
  profile(): string;
  readonly keys: ProfileKeys;
  prompt(): PromptDraft;
  setPrompt(prompt: Partial<PromptDraft>): void;
  conversation(): Conversation;
  /** Shows what is attached to the prompt in tokens, and as a share of the context. */
  showContext(context: ContextSize): void;
  /** Shows a sentence below the banner, with Undo when `undo` is given. */
  notify(text: string, undo?: () => void, more?: NoticeMore): void;
  /** Copies a text and confirms it on the button. */
  onCopy(text: string, button: HTMLButtonElement): void;
  /** Shows the state of the connection in the banner. */
  showConnection(status: ConnectionStatus, text: string): void;
  /** Tells the Prompt whether the model sees pictures. */
  showSight(sight: Sight): void;
  /** Shows in an empty conversation what to do about a server that does not answer. */
  showServer(state: ServerState): void;
  /**
   * Whether a request to a local server makes the browser ask the user for a permission: on a page that came over https.
   * The page makes none by itself then.
   */
  readonly asksFirst: boolean;
}

/** What the page provides: the same, with all keys. */
export interface AppWithKeys extends Omit<AppForConnections, "keys"> {
  readonly keys: KeyStore;
}

/** All keys by `keyNameIn`, for code that copies them between profiles. */
export interface KeyStore {
  all(): Keyring;
  /** Changes the keys in this tab and on the device; only the entries that the edit changes. */
  change(edit: (all: Keyring) => Keyring): void;
}

/** Operations on the keys of a profile that do not expose the keys. */
export interface ProfileKeys {
  copy(from: string, to: string): void;
  /** Returns a function that restores them. */
  remove(profile: string): () => void;
  /** Whether there is a key for this profile and origin. */
  has(profile: string, origin: string): boolean;
}

import type { TextFile } from "./model/text-file.ts";
import type {
  AssistantMessage,
  ChatTexts,
  Conversation,
  Ending,
  Problem,
  PromptDraft,
} from "../chat/index.ts";
import type { Applied } from "../configuration/index.ts";
import type { Language, Notify } from "../platform/index.ts";
import type { Recording } from "./recording/model/recording.ts";
import type { ReplayClock } from "./recording/model/replay-clock.ts";
import type { PageForPaste } from "./paste/paste.ts";
import type { WorkTexts } from "./texts/en.ts";

/** What the panel needs from the page. */
export interface WorkHost {
  language(): Language;
  texts(): WorkTexts & Pick<ChatTexts, "states"> & { readonly labels: Readonly<Record<string, string>> };
  isOpen(): boolean;
  open(): void;
  /** The settings and the key as they are typed; `undefined`: something is not valid. */
  typed(): Applied | undefined;
  prompt(): PromptDraft;
  /** Changes the extra body, and applies what is typed. */
  changeExtraBody(fields: Readonly<Record<string, unknown>>): void;
  /** The conversation on screen. */
  conversation(): Conversation;
  readonly paste: PageForPaste;
  onCopy(text: string, button: HTMLButtonElement): void;
  /** Saves a text as a file. Called in the task of a click. */
  onSave(file: TextFile): void;
  readonly notify: Notify;
  /** The chunk that LangChain makes of one event, as a JSON value. */
  explainEvent(event: string): Promise<unknown>;
  describeProblem(problem: Problem): string;
  /** Replays a recording in the Response. Resolves with how it ended. */
  replay(recording: Recording, clock: ReplayClock): Promise<Ending["status"] | undefined>;
  /** The setting of the line that is pointed at, by its name in the request body. */
  onSetting(name: string | undefined): void;
}

/** A part of the panel, mounted when it is first shown. */
export interface MountedPart {
  /** Shows the work on an answer; `undefined`: on the prompt as it stands, or there is no answer. */
  show(answer: AssistantMessage | undefined): void;
  showLanguage(): void;
}

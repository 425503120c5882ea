import { type createChatting, type createPrompting, describeProblem } from "../chat/index.ts";
import type { createConfiguring } from "../configuration/index.ts";
import { errorMessage, find, type Notify, saveFile } from "../platform/index.ts";
import { createWork, recordedPrompt, replaySettings, type TextFile } from "../work/index.ts";
import type { Services } from "./services.ts";
import { mountSettingLinks } from "./view/setting-links.ts";
import { pageForPaste } from "./pasting.ts";
import type { createPreferences } from "./preferences.ts";

interface Parts {
  readonly preferences: ReturnType<typeof createPreferences>;
  readonly configuring: ReturnType<typeof createConfiguring>;
  readonly prompting: ReturnType<typeof createPrompting>;
  readonly chatting: ReturnType<typeof createChatting>;
  readonly panel: { isOpen(): boolean; open(): void };
  readonly notify: Notify;
  onCopy(text: string, button: HTMLButtonElement): void;
  /** A replay comes on screen. */
  onReplay(): void;
}

/** Connects "Show the work" with the other parts of the page. */
export function createWorking(
  document: Document,
  services: Pick<Services, "replay" | "explainEvent">,
  parts: Parts,
) {
  const { preferences, configuring, prompting, chatting, panel, notify, onCopy, onReplay } = parts;
  const links = mountSettingLinks(document, panel.isOpen, (name) => work.showSetting(name));

  async function save({ name, mediaType, text }: TextFile): Promise<void> {
    const open = (): ReadableStream<Uint8Array> => new Blob([text]).stream();
    try {
      await saveFile(document, { name, mediaType, open });
    } catch (error) {
      notify(preferences.texts().work.notSaved(errorMessage(error)));
    }
  }

  const work = createWork(find(document, "[data-region=work]", HTMLElement), {
    language: preferences.language,
    texts: preferences.texts,
    isOpen: panel.isOpen,
    open: panel.open,
    typed: configuring.typed,
    changeExtraBody(fields): void {
      const isEmpty = Object.keys(fields).length === 0;
      configuring.change({ extraBody: isEmpty ? "" : JSON.stringify(fields) });
    },
    prompt: prompting.draft,
    conversation: chatting.conversation,
    paste: pageForPaste({ language: preferences.language, configuring, prompting, notify }),
    onCopy,
    notify,
    onSave: (file) => void save(file),
    explainEvent: services.explainEvent,
    describeProblem: (problem) => describeProblem(problem, preferences.texts().problems).what,
    async replay(recording, clock) {
      const settings = replaySettings(recording);
      if (settings === undefined) return void notify(preferences.texts().work.notReplayed);
      const { system, human, attachments, fields } = recordedPrompt(recording);
      onReplay();
      return chatting.replay(
        (stop) => {
          const client = services.replay(settings, recording, clock, stop);
          return { client, settings, system, fields };
        },
        { text: human, attachments },
      );
    },
    onSetting: links.mark,
  });
  return work;
}

import type { createChatting, createPrompting } from "../chat/index.ts";
import type { AppWithKeys } from "../connections/index.ts";
import type { createConfiguring } from "../configuration/index.ts";
import type { Notify } from "../platform/index.ts";
import type { createPreferences } from "./preferences.ts";
import type { Services } from "./services.ts";
import type { mountBanner } from "./view/banner.ts";

interface Parts {
  readonly preferences: ReturnType<typeof createPreferences>;
  readonly services: Pick<Services, "device">;
  readonly configuring: ReturnType<typeof createConfiguring>;
  readonly prompting: ReturnType<typeof createPrompting>;
  readonly chatting: ReturnType<typeof createChatting>;
  readonly banner: ReturnType<typeof mountBanner>;
  readonly notify: Notify;
  onCopy(text: string, button: HTMLButtonElement): void;
}

/** What the parts of the page give to the connections. */
export function appForConnections(parts: Parts): AppWithKeys {
  const { preferences, configuring, prompting, chatting, banner, notify, onCopy } = parts;
  return {
    language: preferences.language,
    texts: preferences.texts,
    device: parts.services.device,
    draft: configuring.form.draft,
    applied: configuring.applied,
    change: configuring.change,
    correctAddress: configuring.correctAddress,
    profile: configuring.profile,
    keys: configuring.keys,
    prompt: prompting.draft,
    setPrompt: prompting.change,
    conversation: chatting.conversation,
    showContext: prompting.form.showContext,
    notify,
    onCopy,
    showConnection: banner.showConnection,
    showSight: prompting.form.attached.showSight,
    showServer: chatting.showServer,
    asksFirst: location.protocol === "https:",
  };
}

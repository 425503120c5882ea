import {
  type ChatClient,
  type createChatting,
  type createPrompting,
  isActive,
  type Run,
  type Setup,
} from "../chat/index.ts";
import type { createConfiguring } from "../configuration/index.ts";
import { BUILT_IN_MODEL } from "../in-browser/index.ts";

export interface AskingPage {
  chatting(): ReturnType<typeof createChatting>;
  readonly prompting: ReturnType<typeof createPrompting>;
  readonly configuring: ReturnType<typeof createConfiguring<ChatClient>>;
  /** Why nothing can be asked in a conversation. */
  refusal(id: string): string | undefined;
  notify(sentence: string): void;
  /** Resolves when the conversation is on screen that was there before a reload. */
  restored: () => Promise<void>;
  isRestored(): boolean;
  /** A question is sent. */
  onAsk(): void;
  /** The answer comes on screen. */
  onSent(): void;
}

/** The commands that send a prompt, and what becomes of its text. */
export function createAsking(page: AskingPage) {
  const { prompting, configuring } = page;
  /** What was sent last, and in which conversation. */
  let asked = { id: "", human: "" };

  const askedHere = (): string => (asked.id === page.chatting().id() ? asked.human : "");

  function ready(human?: string): Setup | undefined {
    const applied = configuring.client();
    if (applied === undefined) prompting.form.sendFault.show(configuring.form.faults());
    else if (human?.trim() === "") prompting.form.showEmptyPrompt();
    if (applied === undefined || human?.trim() === "") return undefined;
    const refusal = page.refusal(page.chatting().id());
    if (refusal !== undefined) {
      page.notify(refusal);
      return undefined;
    }
    asked = { id: page.chatting().id(), human: human ?? "" };
    page.onAsk();
    return { ...applied, system: prompting.draft().system };
  }

  function send(): void {
    const chatting = page.chatting();
    const { human } = prompting.draft();
    if (!page.isRestored()) return void page.restored().then(send); // a follow-up to what is on screen then
    const setup = chatting.isActive() ? undefined : ready(human);
    if (setup === undefined) return;
    void chatting.ask(setup, human);
    page.onSent();
  }

  return {
    askedHere,
    /** What a message is asked or answered again with; `undefined`: it can't be, which is shown. */
    ready,
    send,
    answerBuiltIn(): void {
      const chatting = page.chatting();
      if (chatting.isEmpty()) prompting.fillEmpty();
      configuring.useBrowser(BUILT_IN_MODEL.id);
      send();
      if (chatting.isActive()) chatting.focus(); // the pressed button is no longer there
    },
    /** What was sent leaves the prompt once it is being answered, and comes back when it fails. */
    showRun(run: Run): void {
      prompting.form.showSending(isActive(run));
      const { status } = run.status === "ended" ? run.ending : run;
      if (status === "failed" || status === "empty") prompting.restoreSent(askedHere());
      else if (status === "answering" || status === "done" || status === "cut") {
        prompting.clearSent(askedHere());
      }
    },
  };
}

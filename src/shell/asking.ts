import {
  type ChatClient,
  type createChatting,
  type createPrompting,
  emptyVariables,
  filledDraft,
  isActive,
  isEmptyDraft,
  type Question,
  questionOf,
  requestFields,
  type Run,
  type Setup,
} from "../chat/index.ts";
import { type createConfiguring, IN_BROWSER_URL } from "../configuration/index.ts";
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

const NOTHING: Question = { text: "" };

/** The commands that send a prompt, and what becomes of its text. */
export function createAsking(page: AskingPage) {
  const { prompting, configuring } = page;
  const { attached } = prompting.form;
  /** What was sent last, and in which conversation. */
  let asked: { readonly id: string; readonly question: Question } = { id: "", question: NOTHING };

  const askedHere = (): Question => (asked.id === page.chatting().id() ? asked.question : NOTHING);

  /** `asks`: what is typed is the question; else only its system prompt is used. */
  function ready(asks: boolean): Setup | undefined {
    const applied = configuring.client();
    const draft = prompting.draft();
    const isEmpty = asks && isEmptyDraft(draft);
    const fields = requestFields(draft);
    const empty = emptyVariables(draft, draft.system, asks ? draft.human : "");
    if (applied === undefined) prompting.form.sendFault.show(configuring.form.faults());
    else if (isEmpty) prompting.form.showEmptyPrompt();
    else if (empty.length > 0) prompting.form.showEmptyValues(empty);
    else if (fields === undefined) prompting.form.showSchemaFault();
    if (applied === undefined || isEmpty || empty.length > 0 || fields === undefined) return undefined;
    if (applied.settings.baseURL === IN_BROWSER_URL) attached.showSight({ kind: "in-browser" });
    const refusal = page.refusal(page.chatting().id()) ?? (asks ? attached.refusal() : undefined);
    if (refusal !== undefined) {
      page.notify(refusal);
      return undefined;
    }
    asked = { id: page.chatting().id(), question: asks ? questionOf(draft) : NOTHING };
    page.onAsk();
    return { ...applied, system: filledDraft(draft).system, fields, tools: draft.tools };
  }

  function send(): void {
    const chatting = page.chatting();
    if (!page.isRestored()) return void page.restored().then(send); // a follow-up to what is on screen then
    if (attached.isReading()) return void sendOnceRead(chatting.id());
    const setup = chatting.isActive() ? undefined : ready(true);
    if (setup === undefined) return;
    void chatting.ask(setup, asked.question);
    page.onSent();
  }

  /** Sends when all files are read, unless one of them can't be, which is shown, or another conversation is on screen. */
  async function sendOnceRead(id: string): Promise<void> {
    const areWhole = await attached.settled();
    if (areWhole && page.chatting().id() === id) send();
  }

  return {
    askedHere,
    /** What a message is asked or answered again with; `undefined`: it can't be, which is shown. */
    ready: (): Setup | undefined => ready(false),
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

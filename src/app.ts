import { createChatting } from "./app/chatting.ts";
import { createConnecting } from "./app/connecting.ts";
import { openConnections } from "./app/connections/open-connections.ts";
import { createInBrowserFold } from "./app/connections/in-browser-fold.ts";
import { createConfiguring } from "./app/configuring.ts";
import { createDrawing } from "./app/drawing.ts";
import { createPreferences } from "./app/preferences.ts";
import { createPrompting } from "./app/prompting.ts";
import { createServerWatch } from "./app/server.ts";
import type { PageHost } from "./core/connections/host.ts";
import { watchUnkept } from "./app/unkept-notice.ts";
import { IN_BROWSER_URL } from "./core/in-browser/address.ts";
import type { EngineState } from "./core/in-browser/in-browser.ts";
import { BUILT_IN_MODEL } from "./core/in-browser/known-models.ts";
import { shareOf } from "./core/in-browser/share-of.ts";
import { isActive, type Run } from "./core/run.ts";
import type { Services } from "./core/services.ts";
import { mountBanner } from "./ui/banner.ts";
import { copyRichText, copyText } from "./ui/copy-text.ts";
import { readEarlyEdits } from "./ui/early-edits.ts";
import { find } from "./ui/find.ts";
import { whenIdle } from "./ui/when-idle.ts";
import { mountNotice } from "./ui/notice.ts";
import { mountPage } from "./ui/page.ts";
import { translate } from "./ui/translate.ts";

/** Starts the page: mounts its parts, restores what was there, and wires the commands together. */
export function startApp(document: Document, services: Services): void {
  const part = (selector: string): HTMLElement => find(document, selector, HTMLElement);
  const preferences = createPreferences(services.device);
  const { texts } = preferences;
  let asked = "";
  const takeUpEarlyEdits = readEarlyEdits(document);

  const notice = mountNotice(part("[data-part=notice]"));
  watchUnkept(services.device, texts, notice.show);
  const banner = mountBanner(part(".banner"), {
    onLanguage(language): void {
      preferences.setLanguage(language);
      showLanguage();
    },
    onTheme(theme): void {
      preferences.setTheme(theme);
      banner.showTheme(theme);
    },
  });
  const configuring = createConfiguring(part("[data-region=configuration]"), services, texts, {
    onConnect(applied): void {
      connecting.onApplied(applied);
      if (!connecting.isOpen()) void server.ask(applied.settings, applied.key);
    },
    onFaults: (faults) => prompting.form.sendFault.update(faults),
    onCorrected: (from, to) => void notice.show(texts().corrected(from, to)),
    onReset: (undo) => void notice.show(texts().undo.reset, undo),
  });
  const server = createServerWatch(services, banner, configuring.form, texts, () => connecting.prepare());
  const prompting = createPrompting(part("[data-region=prompt]"), services.tab, preferences, {
    onSend: send,
    onGoToFault: configuring.form.goToFault,
    onReplaced: (undo) => void notice.show(texts().undo.preset, undo),
    onChange: () => connecting.onPrompt(),
  });
  const drawing = createDrawing(services.markdown, texts, {
    onReady: () => chatting.redraw(),
    onCopyCode: onCopy,
  });
  const chatting = createChatting(part("[data-region=response]"), services.tab, texts, drawing.tools, {
    onRun: showRun,
    onNew: (undo) => void notice.show(texts().undo.conversation, undo),
    onCopy,
    onCopyRich: (text, drawn, button) => void copied(copyRichText(text, drawn), button),
    onUseAddress: useAddress,
    onBuiltIn: answerBuiltIn,
    support: services.inBrowser.support,
  });
  const page = mountPage(document, {
    onEscape: chatting.stop,
    onFirstUse: () =>
      whenIdle(() => {
        services.prepare();
        connecting.prepare();
        void drawing.load();
      }),
    isBusy: chatting.isActive,
  });

  const host: PageHost = {
    language: preferences.language,
    texts,
    device: services.device,
    draft: configuring.form.draft,
    applied: configuring.applied,
    change: configuring.change,
    correctAddress: configuring.correctAddress,
    profile: configuring.profile,
    keys: configuring.keys,
    prompt: prompting.draft,
    setPrompt: prompting.change,
    conversation: chatting.conversation,
    notify: notice.show,
    onCopy,
    showConnection: banner.showConnection,
  };
  const connecting = createConnecting(document, () => {
    server.leave();
    const inBrowser = createInBrowserFold(
      find(document, "[data-part=in-browser]", HTMLDetailsElement),
      services.inBrowser,
      { ...host, onUse: configuring.useBrowser, onLeave: configuring.leaveBrowser, onEngine: showEngine },
    );
    return openConnections(document, host, services.connections, [inBrowser]);
  });

  function showEngine(state: EngineState): void {
    chatting.showLoading(state.kind === "loading" ? shareOf(state.progress) : undefined);
  }

  function send(): void {
    if (chatting.isActive()) return;
    const client = configuring.client();
    if (client === undefined) return prompting.form.sendFault.show(configuring.form.faults());
    const { system, human } = prompting.draft();
    if (human.trim() === "") return prompting.form.showEmptyPrompt();
    notice.hide();
    asked = human;
    void drawing.load();
    void chatting.ask({ client, system, human });
    page.reveal(part("[data-region=response]"));
  }

  function useAddress(baseURL: string): void {
    if (configuring.change({ baseURL })) notice.show(texts().addressUsed(baseURL));
  }

  function answerBuiltIn(): void {
    configuring.useBrowser(BUILT_IN_MODEL.id);
    send();
  }

  function askServer(): void {
    const applied = configuring.applied();
    if (applied !== undefined && !connecting.isOpen()) void server.ask(applied.settings, applied.key);
  }

  function showRun(run: Run): void {
    connecting.onRun(run);
    const wasSend = page.isFocused("[data-action=send]");
    prompting.form.showSending(isActive(run));
    if (wasSend && isActive(run)) chatting.focus(); // the disabled button would swallow the next key
    if (run.status === "answering") prompting.clearSent(asked);
    if (run.status !== "ended") return;
    const { status } = run.ending;
    if (status === "failed" || status === "empty") prompting.giveBack(asked);
    else if (status === "done" || status === "cut") prompting.clearSent(asked);
  }

  function onCopy(text: string, button: HTMLButtonElement): void {
    void copied(copyText(text), button);
  }

  async function copied(copying: Promise<boolean>, button: HTMLButtonElement): Promise<void> {
    if (await copying) page.flash(button, texts().copied);
    else notice.show(texts().copyFailed);
  }

  function showLanguage(): void {
    if (document.documentElement.lang !== preferences.language()) translate(document, texts());
    banner.showLanguage(preferences.language());
    prompting.showLanguage();
    configuring.form.showLanguage();
    prompting.form.sendFault.update(configuring.form.faults());
    if (!connecting.isOpen()) server.show();
    chatting.show();
    connecting.show();
  }

  banner.showTheme(preferences.theme());
  prompting.restore();
  chatting.restore();
  if (!chatting.isEmpty()) void drawing.load();
  showLanguage();
  configuring.restore();
  // From https, a look at a local address makes the browser ask for a permission: that waits for a person.
  if (location.protocol !== "https:") whenIdle(askServer);
  const isHere = configuring.applied()?.settings.baseURL === IN_BROWSER_URL;
  if (isHere || services.device.read("profiles") !== undefined) whenIdle(connecting.prepare);
  connecting.openLink();
  if (page.isNarrow()) configuring.form.fold();
  takeUpEarlyEdits();
}

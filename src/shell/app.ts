import { appForConnections } from "./app-for-connections.ts";
import { createAsking } from "./asking.ts";
import { createChatting, createPrompting, isActive, type Run } from "../chat/index.ts";
import { createConnecting, createModelSuggestions, openConnections } from "../connections/index.ts";
import { createInBrowserFold, type EngineState } from "../in-browser/index.ts";
import { createConfiguring, IN_BROWSER_URL } from "../configuration/index.ts";
import { createDrawing } from "../markdown/index.ts";
import { mountWords } from "../work/index.ts";
import { createConversing } from "./conversing.ts";
import { createCopying } from "./copying.ts";
import { createPreferences } from "./preferences.ts";
import { watchUnsaved } from "./unsaved-notice.ts";
import { copyRichText, find, fractionDone, translate, whenIdle } from "../platform/index.ts";
import { revealOnceDrawn } from "./reveal-once-drawn.ts";
import { showSetup } from "./show-setup.ts";
import type { Services } from "./services.ts";
import { createWorking } from "./working.ts";
import { mountBanner } from "./view/banner.ts";
import { readEarlyEdits } from "./view/early-edits.ts";
import { mountFrame } from "./view/frame.ts";
import { mountNotice } from "./view/notice.ts";
import { mountPage } from "./view/page.ts";

/** Starts the page: mounts its parts, restores the stored state, and connects the commands. */
export function startApp(document: Document, services: Services): void {
  const part = (selector: string): HTMLElement => find(document, selector, HTMLElement);
  const preferences = createPreferences(services.device);
  const { texts } = preferences;
  const applyEarlyEdits = readEarlyEdits(document);
  const isMac = services.connections.operatingSystem === "macos";
  const layout = mountFrame(document, preferences, isMac, () => working.update());
  const notice = mountNotice(part("[data-part=notice]"));
  watchUnsaved(services.device, texts, notice.show);
  mountWords(document, preferences);
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
      showSetup(banner, applied, texts());
      connecting.onApplied(applied);
      if (!connecting.isOpen()) void suggestions.ask(applied.settings, applied.key);
    },
    onFaults(faults): void {
      prompting.form.sendFault.update(faults);
      working.update();
    },
    onCorrected: (from, to) => void notice.show(texts().corrected(from, to)),
    onReset: (undo) => void notice.show(texts().undo.reset, undo),
  });
  const suggestions = createModelSuggestions(services, banner, configuring.form, texts, () =>
    connecting.prepare(),
  );
  const prompting = createPrompting(part("[data-region=prompt]"), services, preferences, {
    onSend: () => asking.send(),
    onStop(): void {
      chatting.stop();
      chatting.focus();
    },
    onGoToFault: configuring.form.goToFault,
    pictureSide: () => configuring.applied()?.settings.pictureSidePx,
    onReplaced: (undo, what = texts().undo.preset) => void notice.show(what, undo),
    onChange(): void {
      connecting.onPrompt();
      working.update();
    },
    onSaved: () => conversing.saveDraft(),
  });
  const copying = createCopying(texts, notice.show);
  const { onCopy } = copying;
  const drawing = createDrawing(services.markdown, texts, {
    onReady: () => chatting.redraw(),
    onRefined: () => chatting.settle(),
    onCopyCode: onCopy,
  });
  const conversing = createConversing(part("[data-region=conversations]"), services, texts, {
    chatting: () => chatting,
    prompting: () => prompting,
    asked: () => asking.askedHere(),
    notify: notice.show,
    onChosen: layout.conversations.closeSheet,
  });
  const response = part("[data-region=response]");
  const chatting = createChatting(response, services.tab, conversing.keeper, texts, drawing.tools, {
    onNew: conversing.onNew,
    onRun: showRun,
    onAsk: () => asking.ready(),
    tools: () => prompting.draft().tools,
    onReplaced: (what, undo) => void notice.show(texts().undo[what], undo, { keepsUndo: what === "deleted" }),
    onRestart: () => void notice.show(texts().restarted),
    onExchange: (id, exchange) => working.onExchange(id, exchange),
    onWork: (id) => working.showAnswer(id),
    onCopy,
    onCopyRich: (text, drawn, button) =>
      void copying.copied(copyRichText(text, drawn, drawing.finish(drawn)), button),
    onUseAddress: (baseURL) =>
      configuring.change({ baseURL }) && void notice.show(texts().addressUsed(baseURL)),
    onBuiltIn: () => asking.answerBuiltIn(),
    onPreset: prompting.choose,
    onLookAgain: () => connecting.lookAgain(),
    support: services.inBrowser.support,
    validate: services.validate,
  });
  const asking = createAsking({
    chatting: () => chatting,
    prompting,
    configuring,
    refusal: conversing.refusal,
    notify: notice.show,
    isRestored: () => isRestored,
    restored: () => restored,
    onAsk(): void {
      notice.hide();
      void drawing.load();
    },
    onSent(): void {
      conversing.onSent();
      layout.reveal(response);
    },
  });
  const page = mountPage(document, {
    onEscape: chatting.stop,
    onFirstUse(): void {
      const loads = [services.prepare, connecting.prepare, drawing.load]; // a task each, after the conversations
      void restored.then(() => loads.forEach(whenIdle));
    },
    isBusy: chatting.isActive,
  });
  const { show: notify } = notice;
  const app = appForConnections({
    ...{ preferences, services, configuring, prompting, chatting, banner, notify, onCopy },
  });
  const working = createWorking(document, services, {
    ...{ preferences, configuring, prompting, chatting, notify, onCopy, panel: layout.work },
    onReplay(): void {
      void drawing.load();
      layout.work.closeSheet();
    },
  });
  const connecting = createConnecting(document, () => {
    suggestions.leave();
    const inBrowser = createInBrowserFold(
      find(document, "[data-part=in-browser]", HTMLDetailsElement),
      services.inBrowser,
      { ...app, onUse: configuring.useBrowser, onLeave: configuring.leaveBrowser, onEngine: showEngine },
    );
    return openConnections(document, app, services.connections, [inBrowser]);
  });
  function showEngine(state: EngineState): void {
    chatting.showLoading(state.kind === "loading" ? fractionDone(state.progress) : undefined);
  }

  function askServer(): void {
    const applied = configuring.applied();
    if (applied !== undefined && !connecting.isOpen()) void suggestions.ask(applied.settings, applied.key);
  }

  function showRun(run: Run): void {
    connecting.onRun(run);
    working.update();
    const wasFocused = page.isFocused(isActive(run) ? "[data-action=send]" : "[data-action=stop]");
    asking.showRun(run);
    // The button has made place for the other one, which the next key must not press by mistake.
    if (wasFocused) chatting.focus();
  }

  function showLanguage(): void {
    if (document.documentElement.lang !== preferences.language()) translate(document, texts());
    banner.showLanguage(preferences.language());
    showSetup(banner, configuring.applied(), texts());
    prompting.showLanguage();
    configuring.form.showLanguage();
    prompting.form.sendFault.update(configuring.form.faults());
    if (!connecting.isOpen()) suggestions.show();
    chatting.show();
    conversing.showLanguage();
    connecting.show();
    working.showLanguage();
  }

  banner.showTheme(preferences.theme());
  prompting.restore();
  let isRestored = !conversing.isExpected();
  const restored = conversing.restore().then(() => void (isRestored = true));
  if (!isRestored) void revealOnceDrawn(chatting, drawing, restored);
  configuring.restore();
  showLanguage();
  whenIdle(app.asksFirst ? connecting.prepare : askServer);
  const isHere = configuring.applied()?.settings.baseURL === IN_BROWSER_URL;
  if (isHere || services.device.read("profiles") !== undefined) whenIdle(connecting.prepare);
  connecting.openLink();
  applyEarlyEdits();
}

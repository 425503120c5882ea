import type { FinderState, FinderWords } from "./texts/entry.ts";
import { addressToUse, type FoundServer } from "./model/found-server.ts";
import type { AppForConnections } from "../app-for-connections.ts";
import type { Section } from "../model/sections.ts";
import type { PageOrigin } from "../model/server-help.ts";
import type { ConnectionsServices } from "../model/services.ts";
import { finderEn, finderLabelsEn } from "./texts/en.ts";
import { finderFr, finderLabelsFr } from "./texts/fr.ts";
import { serverHelpEn } from "../texts/server-help-en.ts";
import { serverHelpFr } from "../texts/server-help-fr.ts";
import { mountFinder } from "./view/finder.ts";

const TEXTS = {
  en: { finder: finderEn, help: serverHelpEn, labels: finderLabelsEn },
  fr: { finder: finderFr, help: serverHelpFr, labels: finderLabelsFr },
};

interface Finder extends Section {
  /** Shows the panel and searches for servers on this machine. */
  find(): void;
}

/** Finds servers on this machine, only on request, and applies the one that the user chooses. */
export function createFinder(
  root: HTMLElement,
  app: AppForConnections,
  services: Pick<ConnectionsServices, "findServers" | "operatingSystem">,
  page: PageOrigin,
): Finder {
  let state: FinderState = { kind: "closed" };
  let search = new AbortController();
  const view = mountFinder(root, {
    onCopy: app.onCopy,
    onUse: use,
    onLookAgain: () => void look(),
    onClose: close,
  });

  function show(): void {
    const { finder, help, labels } = TEXTS[app.language()];
    const words: FinderWords = { finder, help, os: services.operatingSystem, page };
    const all = app.texts().labels;
    view.show(state, words, { labels: { ...all, ...labels } });
  }

  function become(next: FinderState): void {
    state = next;
    show();
  }

  async function look(): Promise<void> {
    search.abort();
    search = new AbortController();
    const { signal } = search;
    become({ kind: "looking" });
    const servers = await services.findServers(signal);
    if (!signal.aborted) become({ kind: "found", servers });
  }

  function use(server: FoundServer): void {
    if (app.change({ baseURL: addressToUse(server), model: "" })) close();
  }

  function close(): void {
    search.abort();
    view.leave();
    become({ kind: "closed" });
  }

  return {
    find(): void {
      void look();
      view.focus();
    },
    show,
  };
}

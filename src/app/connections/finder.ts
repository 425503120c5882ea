import type { FinderWords } from "../../core/connections/finder-entry.ts";
import type { FinderState } from "../../core/connections/finder-search.ts";
import { addressToUse, type FoundServer } from "../../core/connections/found-server.ts";
import type { ConnectionsHost } from "../../core/connections/host.ts";
import type { Section } from "../../core/connections/sections.ts";
import type { PageOrigin } from "../../core/connections/server-help.ts";
import type { ConnectionsServices } from "../../core/connections/services.ts";
import { finderEn, finderLabelsEn } from "../../core/texts/connections/finder-en.ts";
import { finderFr, finderLabelsFr } from "../../core/texts/connections/finder-fr.ts";
import { serverHelpEn } from "../../core/texts/connections/server-help-en.ts";
import { serverHelpFr } from "../../core/texts/connections/server-help-fr.ts";
import { mountFinder } from "../../ui/connections/finder.ts";

const TEXTS = {
  en: { finder: finderEn, help: serverHelpEn, labels: finderLabelsEn },
  fr: { finder: finderFr, help: serverHelpFr, labels: finderLabelsFr },
};

export interface Finder extends Section {
  /** Shows it, and looks for servers on this machine. */
  find(): void;
}

/** Finds the servers of this machine, only when asked, and takes the one that is chosen. */
export function createFinder(
  root: HTMLElement,
  host: ConnectionsHost,
  services: Pick<ConnectionsServices, "findServers" | "operatingSystem">,
  page: PageOrigin,
): Finder {
  let state: FinderState = { kind: "closed" };
  let search = new AbortController();
  const view = mountFinder(root, {
    onCopy: host.onCopy,
    onUse: use,
    onLookAgain: () => void look(),
    onClose: close,
  });

  function show(): void {
    const { finder, help, labels } = TEXTS[host.language()];
    const words: FinderWords = { finder, help, os: services.operatingSystem, page };
    const all = host.texts().labels;
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
    if (host.change({ baseURL: addressToUse(server), model: "" })) close();
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

import type { DownloadProgress, LmStudioServer } from "./model/lm-studio.ts";
import { isAbort, fractionDone } from "../../platform/index.ts";
import { describeProblem, problemOf } from "../../chat/index.ts";
import type { ListedLmDownload, LmStudioDownloadStatus } from "./view/listed.ts";
import type { LmStudioTools } from "./loads.ts";

/** Progress is announced at the start and at each quarter. */
const STEPS = 4;

interface Download {
  readonly abort: AbortController;
  readonly status: LmStudioDownloadStatus;
}

/** Makes LM Studio download models, several at a time, and shows their progress. */
export function createLmStudioDownloads(tools: LmStudioTools) {
  const downloads = new Map<string, Download>();

  async function watch(server: LmStudioServer, name: string, abort: AbortController): Promise<void> {
    const isOurs = (): boolean => downloads.get(name)?.abort === abort;
    const set = (status: LmStudioDownloadStatus): void => {
      if (!isOurs()) return;
      announceQuarter(name, downloads.get(name)?.status, status);
      downloads.set(name, { abort, status });
      tools.show();
    };
    set({ kind: "running", progress: undefined });
    try {
      for await (const progress of tools.lmStudio.download(server, name, abort.signal)) {
        set({ kind: "running", progress });
      }
      set({ kind: "done" });
    } catch (error) {
      set(isAbort(error) ? { kind: "left" } : { kind: "failed", problem: problemOf(error) });
    }
    const end = downloads.get(name);
    if (end?.abort !== abort) return;
    tools.say(sentence(name, end.status));
    if (end.status.kind === "done") tools.refresh();
  }

  function announceQuarter(
    name: string,
    before: LmStudioDownloadStatus | undefined,
    now: LmStudioDownloadStatus,
  ): void {
    if (now.kind !== "running" || now.progress === undefined) return;
    const quarter = quarterOf(now.progress);
    if (before?.kind === "running" && before.progress && quarterOf(before.progress) === quarter) return;
    const { own } = tools.words();
    tools.say(`${own.downloading(name)} · ${own.percent(quarter / STEPS)}`);
  }

  function sentence(name: string, status: LmStudioDownloadStatus): string {
    const { page, own } = tools.words();
    if (status.kind === "done") return own.downloadDone(name);
    if (status.kind === "left") return `${name} · ${own.downloadLeft}`;
    if (status.kind !== "failed") return "";
    return `${name} · ${describeProblem(status.problem, { ...page.problems, ...own.problems }).what}`;
  }

  return {
    /** Starts a download, or watches it again; nothing changes when it is being watched already. */
    begin(server: LmStudioServer, name: string): void {
      if (downloads.get(name)?.status.kind === "running") return;
      const abort = new AbortController();
      downloads.set(name, { abort, status: { kind: "running", progress: undefined } });
      void watch(server, name, abort);
    },
    cancel: (name: string): void => downloads.get(name)?.abort.abort(),
    dismiss(name: string): void {
      downloads.delete(name);
      tools.show();
    },
    list: (): readonly ListedLmDownload[] => [...downloads].map(([name, { status }]) => ({ name, status })),
    /** Whether a download is running, or its result has not been dismissed. */
    isNeeded: (): boolean => [...downloads.values()].some(({ status }) => status.kind !== "done"),
    /** Stops watching all downloads: they belong to another server, where they continue. */
    forget(): void {
      const all = [...downloads.values()];
      downloads.clear();
      for (const { abort } of all) abort.abort();
    },
  };
}

function quarterOf(progress: DownloadProgress): number {
  return Math.floor(fractionDone(progress) * STEPS);
}

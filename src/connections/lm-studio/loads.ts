import type { LmStudio, LmStudioServer } from "./model/lm-studio.ts";
import type { ServerModel } from "../model/server-facts.ts";
import { isAbort } from "../../platform/index.ts";
import { describeProblem, problemOf } from "../../chat/index.ts";
import type { LmStudioWords } from "./view/failure.ts";
import { type LmStudioStatus, nameOf } from "./view/listed.ts";

export interface LmStudioTools {
  readonly lmStudio: LmStudio;
  words(): LmStudioWords;
  show(): void;
  say(text: string): void;
  /** Requests the current facts from the server. */
  refresh(): void;
}

export interface LmStudioLoadTools extends LmStudioTools {
  model(id: string): ServerModel | undefined;
  /** Records a known change of a model. */
  patch(id: string, change: Partial<ServerModel>): void;
}

/** The running activity of a model; one at a time. */
type Activity =
  | { readonly kind: "loading"; readonly abort: AbortController; readonly startedAt: number }
  | { readonly kind: "unloading" }
  | Exclude<LmStudioStatus, { readonly kind: "idle" | "loading" | "unloading" }>;

/** The result of an activity, and the known change of the model. */
interface Outcome {
  readonly end: Activity;
  readonly change?: Partial<ServerModel>;
}

/** Loads and unloads models independently of each other. */
export function createLmStudioLoads(tools: LmStudioLoadTools) {
  const { lmStudio } = tools;
  const activities = new Map<string, Activity>();

  const own = () => tools.words().own;
  const called = (id: string): string => {
    const model = tools.model(id);
    return model === undefined ? id : nameOf(model);
  };

  /** Never rejects. A result that arrives after a change of server is ignored. */
  async function run(id: string, first: Activity, task: () => Promise<Outcome>): Promise<void> {
    activities.set(id, first);
    tools.show();
    const { end, change } = await task().catch(failed);
    if (activities.get(id) !== first) return;
    activities.set(id, end);
    if (change !== undefined) tools.patch(id, change);
    tools.show();
    tools.say(sentence(id, end));
    tools.refresh();
  }

  function sentence(id: string, end: Activity): string {
    const { page, own } = tools.words();
    const name = called(id);
    if (end.kind === "took") return `${name} · ${own.tookAndSize(end.seconds, undefined)}`;
    if (end.kind === "unloaded") return `${name} · ${own.unloaded}`;
    if (end.kind === "left") return `${name} · ${own.loadLeft}`;
    if (end.kind !== "failed") return "";
    return `${name} · ${describeProblem(end.problem, { ...page.problems, ...own.problems }).what}`;
  }

  function isBusy(id: string): boolean {
    const kind = activities.get(id)?.kind;
    return kind === "loading" || kind === "unloading";
  }

  return {
    load(server: LmStudioServer, id: string, contextTokens: number | undefined): void {
      if (isBusy(id)) return;
      const abort = new AbortController();
      const startedAt = performance.now();
      tools.say(own().loading(called(id), 0));
      void run(id, { kind: "loading", abort, startedAt }, async () => {
        const { instanceId, seconds } = await lmStudio.load(server, id, contextTokens, abort.signal);
        const context = contextTokens === undefined ? {} : { contextTokens };
        const end = { kind: "took", seconds: seconds ?? (performance.now() - startedAt) / 1000 } as const;
        return { end, change: { isLoaded: true, instanceIds: [instanceId], ...context } };
      });
    },
    /** Unloads all instances of the model. */
    unload(server: LmStudioServer, id: string): void {
      if (isBusy(id)) return;
      const { signal } = new AbortController();
      void run(id, { kind: "unloading" }, async () => {
        for (const instance of tools.model(id)?.instanceIds ?? [id]) {
          await lmStudio.unload(server, instance, signal);
        }
        return { end: { kind: "unloaded" }, change: { isLoaded: false, instanceIds: [] } };
      });
    },
    cancel(id: string): void {
      const activity = activities.get(id);
      if (activity?.kind === "loading") activity.abort.abort();
    },
    dismiss(id: string): void {
      activities.delete(id);
      tools.show();
    },
    status(id: string): LmStudioStatus {
      const activity = activities.get(id) ?? { kind: "idle" };
      if (activity.kind !== "loading") return activity;
      return { kind: "loading", seconds: Math.floor((performance.now() - activity.startedAt) / 1000) };
    },
    isLoading: (): boolean => [...activities.values()].some(({ kind }) => kind === "loading"),
    /** Whether an activity is running, or its result has not been dismissed. */
    isNeeded: (): boolean =>
      [...activities.values()].some(({ kind }) => kind !== "took" && kind !== "unloaded"),
    /** Forgets all activities: they belong to another server, where they continue. */
    forget: (): void => activities.clear(),
  };
}

function failed(error: unknown): Outcome {
  return { end: isAbort(error) ? { kind: "left" } : { kind: "failed", problem: problemOf(error) } };
}

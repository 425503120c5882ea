import { type Problem, problemOf } from "../../chat/index.ts";
import type { Activity } from "./list.ts";
import { isAbort } from "../../platform/index.ts";

/** A retry can't fix these problems, because the model itself is the cause. */
const FINAL: ReadonlySet<string> = new Set(["not-gguf", "model-too-large", "model-refused"]);

function isFinal(problem: Problem): boolean {
  return problem.kind === "told" && FINAL.has(problem.code);
}

/**
 * The running attempt for each model, one at a time. It ends without a result, with a question or with a failure; a
 * cancelled one ends without a result. `onSettle` runs before the end is shown, so that both are shown together.
 */
export function createAttempts(
  onChange: () => void,
  onSettle: (id: string, wasCancelled: boolean) => Promise<void>,
) {
  const activities = new Map<string, Activity>();

  function set(id: string, activity: Activity | undefined): void {
    if (activity === undefined) activities.delete(id);
    else activities.set(id, activity);
    onChange();
  }

  return {
    activities,
    set,
    /** Updates a running attempt. The caller shows it. */
    update: (id: string, activity: Activity): unknown => activities.set(id, activity),
    /** Never rejects. */
    async run(
      id: string,
      first: Activity,
      task: (signal: AbortSignal) => Promise<Activity | undefined>,
      retry: () => void,
    ): Promise<void> {
      const signal = "abort" in first ? first.abort.signal : new AbortController().signal;
      set(id, first);
      let end: Activity | undefined;
      try {
        end = await task(signal);
      } catch (error) {
        if (!isAbort(error)) end = failed(problemOf(error), retry);
      }
      await onSettle(id, signal.aborted);
      set(id, signal.aborted ? undefined : end);
    },
    /** Stops the running attempt, which ends as soon as it has stopped. */
    abort(id: string): void {
      const activity = activities.get(id);
      if (activity !== undefined && "abort" in activity) activity.abort.abort();
    },
  };
}

function failed(problem: Problem, retry: () => void): Activity {
  return { kind: "failed", problem, retry: isFinal(problem) ? undefined : retry };
}

import type { ContinuedPart } from "./continue-reply.ts";
import type { OfferedTools, Outcome } from "./model/ending.ts";
import { problemOf } from "./model/problem-error.ts";
import type { Progress } from "./model/progress.ts";
import {
  type ActiveRun,
  advanceRun,
  type Earlier,
  endRun,
  isActive,
  restartRun,
  type Run,
  startRun,
} from "./model/run.ts";

export interface RunnerEvents {
  /** The run has another state. */
  onRun(run: Run): void;
  onPart(part: ContinuedPart): void;
  onEnd(progress: Progress, ended: Extract<Run, { status: "ended" }>): void;
}

/** One run at a time, each with exactly one ending. */
export function createRunner(events: RunnerEvents) {
  let run: Run = { status: "idle" };
  let abort = new AbortController();

  function show(now: Run): void {
    run = now;
    events.onRun(now);
  }

  function advance(part: ContinuedPart): void {
    if (!isActive(run)) return;
    const before: ActiveRun = run;
    if (part.kind === "restart") run = restartRun(before);
    else if (part.kind !== "way") run = advanceRun(before, part, performance.now());
    events.onPart(part);
    if (run.status !== before.status) show(run);
  }

  function end(outcome: Outcome): void {
    if (!isActive(run)) return;
    const { progress } = run;
    const ended = endRun(run, outcome, performance.now());
    show(ended);
    events.onEnd(progress, ended);
  }

  return {
    current: (): Run => run,
    show,
    /**
     * Starts a run, which adds to `earlier` if it continues an answer; then `begin` is called. Resolves when it has
     * ended; never rejects. `offered`: the tools that the model may call.
     */
    async start(
      begin: () => void,
      read: (signal: AbortSignal) => AsyncIterable<ContinuedPart>,
      earlier?: Earlier,
      offered?: OfferedTools,
    ): Promise<void> {
      const { signal } = (abort = new AbortController());
      show(startRun(performance.now(), earlier, offered));
      begin();
      try {
        for await (const part of read(signal)) {
          if (signal.aborted) return; // ignores a late chunk of a run that has ended
          advance(part);
        }
        if (!signal.aborted) end({ kind: "closed" });
      } catch (error) {
        if (!signal.aborted) end({ kind: "problem", problem: problemOf(error) });
      }
    },
    stop(): void {
      if (isActive(run)) abort.abort(); // first, so that the server stops at once
      end({ kind: "stopped" });
    },
  };
}

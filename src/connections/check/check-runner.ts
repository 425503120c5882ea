import type { CheckRequest, MovedFinding } from "./model/check.ts";
import { addReport, startProgress, endProgress } from "./model/check-progress.ts";
import type { DoctorCheck, DoctorExtent } from "./model/panel.ts";
import type { ConnectionsServices } from "../model/services.ts";

/**
 * Runs one check at a time; a new check aborts the previous one. `onChange` is called after each step, and `onMoved`
 * when the check continues at another address, which it then applies to.
 */
export function createCheckRunner(
  { check }: Pick<ConnectionsServices, "check">,
  onChange: () => void,
  onMoved: (found: MovedFinding) => void,
) {
  let current: DoctorCheck | undefined;
  let abort = new AbortController();

  function update(change: Partial<DoctorCheck>): void {
    if (current !== undefined) current = { ...current, ...change };
    onChange();
  }

  function stop(): void {
    abort.abort();
    current = undefined;
  }

  return {
    /** The last check, running or ended. */
    current: (): DoctorCheck | undefined => current,
    isRunning: (): boolean => current?.progress.result.kind === "running",
    update,
    /** Aborts a running check and removes it. */
    stop,
    /** Resolves with false when the check was stopped or replaced by another one. Never rejects. */
    async run(request: CheckRequest, extent: DoctorExtent): Promise<boolean> {
      stop();
      abort = new AbortController();
      const { signal } = abort;
      let progress = startProgress(request.withAnswer);
      current = { request, progress, extent, isEarlier: false };
      onChange();
      for await (const report of check(request, signal)) {
        if (signal.aborted) return false; // a report of an aborted check is ignored
        progress = addReport(progress, report);
        const found = report.state === "passed" ? report.found : undefined;
        if (found?.kind !== "moved") update({ progress });
        else {
          update({ progress, request: { ...request, baseURL: found.baseURL } });
          onMoved(found);
        }
      }
      if (signal.aborted) return false;
      update({ progress: endProgress(progress) });
      return true;
    },
  };
}

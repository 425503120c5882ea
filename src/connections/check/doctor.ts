import { IN_BROWSER_URL, parseBaseURL, type SettingsDraft } from "../../configuration/index.ts";
import { type CheckRequest, checkRequestOf, isCheckOf } from "./model/check.ts";
import { describeConnection, describeFacts } from "./texts/describe-connection.ts";
import { type DoctorCheck, type DoctorExtent, isOutdatedBy, panelOf } from "./model/panel.ts";
import type { AppForConnections } from "../app-for-connections.ts";
import type { Section } from "../model/sections.ts";
import type { PageOrigin } from "../model/server-help.ts";
import type { ConnectionsServices } from "../model/services.ts";
import { mountDoctor } from "./view/doctor.ts";
import { createDoctorBanner } from "./banner.ts";
import { createCheckRunner } from "./check-runner.ts";
import { doctorWords } from "./words.ts";

/** Finds out why a server can't be reached. */
export interface Doctor extends Required<Pick<Section, "onApplied" | "onFacts" | "onRun" | "show">> {
  /** Runs every step and shows it; the focus moves to the panel. */
  check(): void;
  /**
   * Runs the check in the background: nothing is shown unless a step fails, and the focus stays. Only once for the
   * applied settings.
   */
  checkQuietly(): void;
  /** Checks again in the background, after a run that failed because of the connection. */
  recheck(): void;
  /** The last check, running or ended, if it is still valid for the applied server. */
  current(): DoctorCheck | undefined;
}

const IN_BROWSER = { extent: "full", progress: undefined, isEarlier: false, offer: undefined } as const;

/**
 * The check of the connection, with its panel in `root` and its result in the banner. `onCheck` is called after each
 * change of the check.
 */
export function createDoctor(
  root: HTMLElement,
  app: AppForConnections,
  services: Pick<ConnectionsServices, "check" | "operatingSystem">,
  pageOrigin: PageOrigin,
  onCheck: () => void,
): Doctor {
  let isInBrowserShown = false;
  /** Whether the applied settings have not been checked yet. */
  let isDue = true;

  const banner = createDoctorBanner(app);
  const runner = createCheckRunner(services, show, ({ from, baseURL }) => app.correctAddress(from, baseURL));
  const view = mountDoctor(root, () => doctorWords(app, services.operatingSystem, pageOrigin), {
    onCopy: app.onCopy,
    onRetry: () => checkInFull(false),
    onAnswer: () => checkInFull(true),
    onShowAll: () => runner.update({ extent: "full" }),
    onUse: (baseURL) => changeAndCheck({ baseURL }),
    onEmptyModel: () => changeAndCheck({ model: "" }),
    onClose: close,
  });

  function show(): void {
    const check = runner.current();
    view.show(isInBrowserShown ? IN_BROWSER : check && panelOf(check, app.draft().baseURL));
    onCheck();
  }

  function currentCheck(): DoctorCheck | undefined {
    const check = runner.current();
    return check?.isEarlier === false && isCheckOf(check.request, app.applied()) ? check : undefined;
  }

  function showInBanner(): void {
    const check = currentCheck();
    if (check !== undefined) banner.set((texts) => describeConnection(check, texts));
  }

  async function run(request: CheckRequest, extent: DoctorExtent): Promise<void> {
    isDue = false;
    isInBrowserShown = false;
    const running = runner.run(request, extent);
    showInBanner();
    if (!(await running)) return;
    showInBanner();
    await view.whenReleased();
    const result = runner.current()?.progress.result.kind;
    const now = runner.current()?.extent;
    if (result === "failed" && now === "hidden") runner.update({ extent: "failed-step" });
    if (result === "passed" && wasAutomatic()) runner.update({ extent: "hidden" });
  }

  function checkInFull(withAnswer: boolean): void {
    if (isInBrowser()) {
      forget();
      isInBrowserShown = true;
      show();
    } else void run(checkRequestOf(app.draft(), app.applied(), withAnswer), "full");
    view.focus();
  }

  function isInBrowser(): boolean {
    const base = parseBaseURL(app.draft().baseURL);
    return base.ok && base.url === IN_BROWSER_URL;
  }

  /** Whether the panel was opened by a failed check, not by the user, and has no focus: it may be hidden again. */
  function wasAutomatic(): boolean {
    return runner.current()?.extent === "failed-step" && !view.hasFocus();
  }

  /** Checks again only when the change has invalidated the last check; an address that was only corrected does not. */
  function changeAndCheck(change: Partial<SettingsDraft>): void {
    if (!app.change(change)) return; // the page shows the fault at its field
    if (currentCheck()?.progress.result.kind !== "passed") return checkInFull(false);
    show();
    view.focus();
  }

  /** Marks the result of the last check as outdated. */
  function markOutdated(): void {
    if (runner.current() !== undefined)
      runner.update({ isEarlier: true, ...(wasAutomatic() ? { extent: "hidden" } : {}) });
  }

  function forget(): void {
    runner.stop();
    isInBrowserShown = false;
    banner.clear();
    show();
  }

  function close(): void {
    if (runner.isRunning()) banner.showUnknown();
    if (runner.isRunning() || isInBrowserShown) forget();
    else runner.update({ extent: "hidden" });
  }

  function checkQuietly(): void {
    const applied = app.applied();
    // The form may contain an unfinished address; that is checked only at the user's request.
    if (applied === undefined || applied.settings.baseURL === IN_BROWSER_URL) return;
    if (!isDue || (runner.isRunning() && currentCheck() !== undefined)) return;
    void run(checkRequestOf(applied.settings, applied, false), runner.current()?.extent ?? "hidden");
  }

  function recheck(): void {
    isDue = true;
    checkQuietly();
  }

  return {
    check: () => checkInFull(false),
    checkQuietly,
    recheck,
    current: currentCheck,
    onApplied(applied): void {
      const check = runner.current();
      if (check?.isEarlier === false && isCheckOf(check.request, applied)) {
        isDue = check.progress.result.kind === "failed";
        show();
        return showInBanner();
      }
      isDue = true;
      banner.clear(); // the page has another server now
      if (!runner.isRunning()) return markOutdated();
      if (check?.extent === "full" && applied.settings.baseURL !== IN_BROWSER_URL)
        void run(checkRequestOf(applied.settings, applied, check.request.withAnswer), "full");
      else forget();
    },
    onFacts(facts): void {
      if (facts === undefined || runner.isRunning()) return;
      const check = currentCheck();
      if (check !== undefined && !isOutdatedBy(check.progress, facts)) return;
      if (check !== undefined) markOutdated();
      const model = app.applied()?.settings.model ?? "";
      banner.set((texts) => describeFacts(facts, model, texts));
    },
    onRun(run): void {
      if (run.status === "answering" && currentCheck()?.progress.result.kind === "failed") {
        banner.showUnknown();
        markOutdated();
      }
      const check = runner.current();
      const isOver = run.status === "ended" && (run.ending.status === "done" || run.ending.status === "cut");
      if (isOver && check?.isEarlier === true && isCheckOf(check.request, app.applied())) recheck();
    },
    show(): void {
      show();
      banner.show();
    },
  };
}

import { IN_BROWSER_URL, parseBaseURL, type SettingsDraft } from "../../configuration/index.ts";
import { type CheckRequest, checkRequestOf, isCheckOf } from "./model/check.ts";
import { describeConnection, describeFacts } from "./texts/describe-connection.ts";
import { type DoctorCheck, type DoctorExtent, isOutdatedBy, panelOf } from "./model/panel.ts";
import type { ConnectionsHost } from "../host.ts";
import type { Section } from "../model/sections.ts";
import type { PageOrigin } from "../model/server-help.ts";
import type { ConnectionsServices } from "../model/services.ts";
import { mountDoctor } from "./view/doctor.ts";
import { createDoctorBanner } from "./banner.ts";
import { createExaminer } from "./examiner.ts";
import { doctorWords } from "./words.ts";

/** Finds out why a server can't be reached. */
interface Doctor extends Required<Pick<Section, "onApplied" | "onFacts" | "onRun" | "show">> {
  /** Takes every step before the user's eyes; the focus moves to the panel. */
  check(): void;
  /** The same unasked: nothing is shown unless a step fails, and the focus stays. Once for what was applied, no more. */
  checkQuietly(): void;
  /** Quietly once more, after a run that failed by its connection. */
  lookAgain(): void;
}

const IN_BROWSER = { extent: "full", examination: undefined, isEarlier: false, offer: undefined } as const;

/** The check of the connection, with its panel in `root` and its word in the banner. */
export function createDoctor(
  root: HTMLElement,
  host: ConnectionsHost,
  services: Pick<ConnectionsServices, "check" | "operatingSystem">,
  pageOrigin: PageOrigin,
): Doctor {
  let isInBrowserShown = false;
  /** What was applied is not checked yet. */
  let isDue = true;

  const banner = createDoctorBanner(host);
  const examiner = createExaminer(services, show, ({ from, baseURL }) => host.correctAddress(from, baseURL));
  const view = mountDoctor(root, () => doctorWords(host, services.operatingSystem, pageOrigin), {
    onCopy: host.onCopy,
    onRetry: () => checkInFull(false),
    onAnswer: () => checkInFull(true),
    onShowAll: () => examiner.update({ extent: "full" }),
    onUse: (baseURL) => changeAndCheck({ baseURL }),
    onEmptyModel: () => changeAndCheck({ model: "" }),
    onClose: close,
  });

  function show(): void {
    const check = examiner.current();
    view.show(isInBrowserShown ? IN_BROWSER : check && panelOf(check, host.draft().baseURL));
  }

  /** The check that tells about the server that questions go to, as long as nothing has changed. */
  function standing(): DoctorCheck | undefined {
    const check = examiner.current();
    return check?.isEarlier === false && isCheckOf(check.request, host.applied()) ? check : undefined;
  }

  function speak(): void {
    const check = standing();
    if (check !== undefined) banner.say((texts) => describeConnection(check, texts));
  }

  async function take(request: CheckRequest, extent: DoctorExtent): Promise<void> {
    isDue = false;
    isInBrowserShown = false;
    const taking = examiner.take(request, extent);
    speak();
    if (!(await taking)) return;
    speak();
    const released = view.whenReleased();
    if (released !== undefined) await released;
    const result = examiner.current()?.examination.result.kind;
    const now = examiner.current()?.extent;
    if (result === "failed" && now === "hidden") examiner.update({ extent: "failed-step" });
    if (result === "passed" && isUnasked()) examiner.update({ extent: "hidden" });
    speak();
  }

  function checkInFull(withAnswer: boolean): void {
    if (isInBrowser()) {
      forget();
      isInBrowserShown = true;
      show();
    } else void take(checkRequestOf(host.draft(), host.applied(), withAnswer), "full");
    view.focus();
  }

  function isInBrowser(): boolean {
    const base = parseBaseURL(host.draft().baseURL);
    return base.ok && base.url === IN_BROWSER_URL;
  }

  /** Seen because it failed, and not in use: it may go away by itself. */
  function isUnasked(): boolean {
    return examiner.current()?.extent === "failed-step" && !view.hasFocus();
  }

  /** What a change leaves true, such as an address that was only mended, is not asked for again. */
  function changeAndCheck(change: Partial<SettingsDraft>): void {
    if (!host.change(change)) return; // the page shows the fault at its field
    if (standing()?.examination.result.kind !== "passed") return checkInFull(false);
    show();
    view.focus();
  }

  /** What was found is no longer so. */
  function age(): void {
    if (examiner.current() !== undefined)
      examiner.update({ isEarlier: true, ...(isUnasked() ? { extent: "hidden" } : {}) });
  }

  function forget(): void {
    examiner.stop();
    isInBrowserShown = false;
    banner.leave();
    show();
  }

  function close(): void {
    if (examiner.isRunning()) banner.unsay();
    if (examiner.isRunning() || isInBrowserShown) forget();
    else examiner.update({ extent: "hidden" });
  }

  function checkQuietly(): void {
    const applied = host.applied();
    // What stands in the form may be half an address: that is looked at when somebody asks for it.
    if (applied === undefined || applied.settings.baseURL === IN_BROWSER_URL) return;
    if (!isDue || (examiner.isRunning() && standing() !== undefined)) return;
    void take(checkRequestOf(applied.settings, applied, false), examiner.current()?.extent ?? "hidden");
  }

  function lookAgain(): void {
    isDue = true;
    checkQuietly();
  }

  return {
    check: () => checkInFull(false),
    checkQuietly,
    lookAgain,
    onApplied(applied): void {
      const check = examiner.current();
      if (check?.isEarlier === false && isCheckOf(check.request, applied)) {
        isDue = check.examination.result.kind === "failed";
        show();
        return speak();
      }
      isDue = true;
      banner.leave(); // the page has another server now
      if (!examiner.isRunning()) return age();
      if (check?.extent === "full" && applied.settings.baseURL !== IN_BROWSER_URL)
        void take(checkRequestOf(applied.settings, applied, check.request.withAnswer), "full");
      else forget();
    },
    onFacts(facts): void {
      if (facts === undefined || examiner.isRunning()) return;
      const check = standing();
      if (check !== undefined && !isOutdatedBy(check.examination, facts)) return;
      if (check !== undefined) age();
      const model = host.applied()?.settings.model ?? "";
      banner.say((texts) => describeFacts(facts, model, texts));
    },
    onRun(run): void {
      if (run.status === "answering" && standing()?.examination.result.kind === "failed") {
        banner.unsay();
        age();
      }
      const check = examiner.current();
      const isOver = run.status === "ended" && (run.ending.status === "done" || run.ending.status === "cut");
      if (isOver && check?.isEarlier === true && isCheckOf(check.request, host.applied())) lookAgain();
    },
    show(): void {
      show();
      banner.show();
    },
  };
}

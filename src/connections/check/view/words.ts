import { CHECK_STEPS } from "../model/check.ts";
import type { CheckProgress } from "../model/check-progress.ts";
import { type FaultContext, shortFault } from "../texts/describe-fault.ts";
import type { DoctorTexts } from "../texts/en.ts";
import type { PageTexts } from "../../texts/en.ts";

/** The texts of the check's panel, in one language. */
export interface DoctorWords {
  readonly doctor: DoctorTexts;
  readonly page: PageTexts;
  readonly context: FaultContext;
}

/** The running step, or the result, in one line. */
export function describeOutcome(progress: CheckProgress | undefined, { doctor }: DoctorWords): string {
  if (progress === undefined) return doctor.inBrowser;
  const { result, reports } = progress;
  switch (result.kind) {
    case "passed":
      return doctor.works;
    case "failed":
      return shortFault(result.fault, doctor.faults);
    case "running": {
      if (reports.permission?.state === "asking") return doctor.answerBrowser;
      const step = CHECK_STEPS.findLast((each) => reports[each] !== undefined) ?? "address";
      return doctor.checking(doctor.steps[step]);
    }
  }
}

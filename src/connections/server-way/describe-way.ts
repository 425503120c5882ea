import type { ServerMissing } from "../../chat/index.ts";
import type { CheckFault } from "../check/model/check.ts";
import { describeFault, shortFault } from "../check/texts/describe-fault.ts";
import type { DoctorWords } from "../check/view/words.ts";

/** How to make the server in use answer. What is wrong is said only after the page has looked. */
export function describeWay(
  fault: CheckFault,
  hasLooked: boolean,
  { context, doctor, page }: DoctorWords,
): Omit<ServerMissing, "kind" | "note"> {
  const { what, next, ...command } = describeFault(fault, context, doctor.faults);
  const isLmStudio = fault.kind === "not-running" && fault.server === "lm-studio";
  const short = hasLooked ? shortFault(fault, doctor.faults) : page.models.unknown;
  return {
    title: isLmStudio ? page.startLmStudio : short,
    next: hasLooked ? `${what} ${next}` : next,
    ...command,
    install: isLmStudio ? "lmstudio.ai/download" : "",
  };
}

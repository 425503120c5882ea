import type { Problem } from "../../../chat/index.ts";
import { lmStudioProblemsEn } from "./problems-en.ts";
import { lmStudioProblemsFr } from "./problems-fr.ts";

/** What only LM Studio's own API can fail with. */
export type LmStudioFault = keyof typeof lmStudioProblemsEn;

/** The fault as a problem of the page, with its words; `said` is the server's own text. */
export function lmStudioProblem(fault: LmStudioFault, said: string): Problem {
  const words = { en: lmStudioProblemsEn[fault], fr: lmStudioProblemsFr[fault] };
  return { kind: "told", code: `lm-studio-${fault}`, said, words };
}

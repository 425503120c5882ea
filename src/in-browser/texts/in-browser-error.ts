import { type Problem, ProblemError, type ProblemText } from "../../chat/index.ts";
import { inBrowserProblemsEn } from "./problems-en.ts";
import { inBrowserProblemsFr } from "./problems-fr.ts";
import type { InBrowserProblem, InBrowserProblemTexts } from "../model/in-browser-problem.ts";

/**
 * Creates the error for a problem of a model in this browser. It contains the texts in each language, so that the page
 * can show it without knowing its kinds.
 */
export function inBrowserError(problem: InBrowserProblem, options?: ErrorOptions): ProblemError {
  return new ProblemError(toProblem(problem), options);
}

function toProblem(problem: InBrowserProblem): Problem {
  const said = "said" in problem ? problem.said : "";
  const words = { en: describe(problem, inBrowserProblemsEn), fr: describe(problem, inBrowserProblemsFr) };
  return { kind: "told", code: problem.kind, said, words };
}

function describe<K extends InBrowserProblem["kind"]>(
  problem: Extract<InBrowserProblem, { kind: K }>,
  texts: InBrowserProblemTexts,
): ProblemText {
  return texts[problem.kind](problem);
}

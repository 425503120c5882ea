import { ProblemError } from "../problem-error.ts";
import { inBrowserProblemsEn } from "../texts/in-browser-problems-en.ts";
import { inBrowserProblemsFr } from "../texts/in-browser-problems-fr.ts";
import type { Problem } from "../problem.ts";
import type { InBrowserProblem, InBrowserProblemTexts } from "./in-browser-problem.ts";
import type { ProblemText } from "../problem-words.ts";

/** A problem of a model in this browser, with its words in each language: the page shows it without knowing it. */
export function inBrowserError(problem: InBrowserProblem, options?: ErrorOptions): ProblemError {
  return new ProblemError(tell(problem), options);
}

function tell(problem: InBrowserProblem): Problem {
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

import { type Problem, ProblemError, type ProblemText } from "../../chat/index.ts";
import { inBrowserProblemsEn } from "./problems-en.ts";
import { inBrowserProblemsFr } from "./problems-fr.ts";
import type { InBrowserProblem, InBrowserProblemTexts } from "../model/in-browser-problem.ts";

/** A problem of a model in this browser, with its words in each language: the page shows it without knowing it. */
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

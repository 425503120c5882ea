import type { LadderStepName } from "../model/ladder-step.ts";

interface StepTexts {
  readonly title: string;
  /** What it adds, and why. */
  readonly adds: string;
}

const steps: Record<LadderStepName, StepTexts> = {
  fetch: {
    title: "fetch",
    adds: "One request, one answer: JSON to /chat/completions, JSON back. One waits for the whole answer.",
  },
  events: {
    title: "Server-sent events, by hand",
    adds: "The first word is there at once. A read may end inside a line, so lines are put together again.",
  },
  openai: {
    title: "openai",
    adds: "The library reads the stream, and turns the server’s errors into exceptions. The import map gives it an exact version.",
  },
  langchain: {
    title: "LangChain",
    adds: "The same interface for every provider’s model.",
  },
  chain: {
    title: "LangChain, with prompt template and parser",
    adds: "Prompt, model and parser are parts of a chain that can be exchanged one by one. This page has the same shape.",
  },
};

/** The texts of the lessons. */
export const lessonsEn = {
  labels: {
    ladderTitle: "From fetch to LangChain",
    ladderAbout:
      "Five pages that ask the same question and show the same answer. Each is the shortest that works, and each opens by double-click.",
    ladderOnlyChanges: "Only what changes",
    ladderCopy: "Copy",
    ladderSave: "Download this page",
  },
  steps,
  /** The name of the listing of a step. */
  listing: (title: string): string => `The page of the step “${title}”`,
  /** How a screen reader says that a line is new, or has gone. */
  added: "added:",
  removed: "removed:",
  /** Lines that are not shown, because they are the same. */
  hidden: (lines: number): string => (lines === 1 ? "1 line as before" : `${lines} lines as before`),
};

import type { Figures } from "../model/figures.ts";

/** The words between the numbers of a run. */
export interface FiguresWords {
  readonly first: string;
  readonly rate: string;
  readonly read: string;
  readonly written: string;
  readonly total: string;
  readonly reason: string;
}

/** Describes the figures of a run in one language, as one string each. */
export function createFiguresText(number: { format(value: number): string }, words: FiguresWords) {
  return (figures: Figures): string[] => {
    const about = figures.estimated ? "≈ " : "";
    const parts: string[] = [];
    const add = (value: number | undefined, write: (text: string) => string): void => {
      if (value !== undefined) parts.push(write(number.format(value)));
    };
    add(figures.firstTokenMs && figures.firstTokenMs / 1000, (text) => `${words.first} ${text} s`);
    add(figures.tokensPerSecond, (text) => `${about}${text} ${words.rate}`);
    add(figures.inputTokens, (text) => `${text} ${words.read}`);
    add(figures.outputTokens, (text) => `${about}${text} ${words.written}`);
    add(figures.totalMs / 1000, (text) => `${text} s ${words.total}`);
    if (figures.finishReason !== undefined) parts.push(words.reason + figures.finishReason);
    return parts;
  };
}

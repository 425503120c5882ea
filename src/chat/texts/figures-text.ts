import type { Figures } from "../model/figures.ts";

/** The figures in the line below an answer, in its order. */
type FigureOfLine = "first" | "rate" | "read" | "written" | "total" | "reason";

export type FigureName = FigureOfLine | "thinking" | "estimated" | "elapsed" | "context";

interface WordsOfFigure {
  readonly label: string;
  /** What the figure says, in one sentence. */
  readonly meaning: string;
}

/** The words for the numbers of a run. */
export type FigureWords = Readonly<Record<FigureName, WordsOfFigure>>;

/** Describes the figures of a run in one language, as one string each. */
export function createFiguresText(
  number: { format(value: number): string },
  words: FigureWords,
  colon = ": ",
) {
  return (figures: Figures): string[] => {
    const about = figures.estimated ? "≈ " : "";
    return known(figures).map(([name, value]) => {
      const { label } = words[name];
      const text = typeof value === "number" ? number.format(value) : value;
      switch (name) {
        case "first":
          return `${label} ${text} s`;
        case "read":
          return `${text} ${label}`;
        case "rate":
        case "written":
          return `${about}${text} ${label}`;
        case "total":
          return `${text} s ${label}`;
        case "reason":
          return label + colon + text;
      }
    });
  };
}

/** The figures that are shown of a run, to be explained. */
export function namesOf(figures: Figures): readonly FigureName[] {
  const more = { estimated: figures.estimated, thinking: figures.thinkingMs !== undefined };
  return [
    ...known(figures).map(([name]) => name),
    ...(["estimated", "thinking"] as const).filter((name) => more[name]),
  ];
}

function known(figures: Figures): readonly (readonly [FigureOfLine, number | string])[] {
  const { firstTokenMs } = figures;
  const all = [
    ["first", firstTokenMs === undefined ? undefined : firstTokenMs / 1000],
    ["rate", figures.tokensPerSecond],
    ["read", figures.inputTokens],
    ["written", figures.outputTokens],
    ["total", figures.totalMs / 1000],
    ["reason", figures.finishReason],
  ] as const;
  return all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

import type { ToolName } from "../model/tools.ts";

/** The texts of the tools, in English. */
export const toolsEn = {
  /** Of the dialog's markup. */
  labels: {
    toolsTitle: "Tools",
    toolsAbout:
      "The model may ask for these; you see each call before its result goes back. They run in this page and change nothing.",
    toolsTable: "Table for look_up",
    toolsTableHint: "One entry per line: “key: value”, or CSV with the key first.",
    toolsRun: "Run the calls",
    toolsByHand: "by hand",
    toolsByItself: "by themselves, up to",
    toolsRounds: "Rounds",
    toolsRoundsUnit: "rounds",
    toolsDone: "Done",
  },
  menuItem: "Tools…",
  /** What a tool does, for the reader; the model gets another text. */
  about: {
    clock: "The time now, here or in another time zone",
    calculator: "Arithmetic and a few functions",
    look_up: "Finds a key in the table below",
  } satisfies Record<ToolName, string>,
  chip: (names: readonly string[]): string => `Tools: ${names.join(", ")}`,
  chipAutomatic: (rounds: number): string =>
    rounds === 1 ? "by themselves, 1 round" : `by themselves, up to ${rounds} rounds`,
  remove: "Turn the tools off",
};

export type ToolsTexts = typeof toolsEn;

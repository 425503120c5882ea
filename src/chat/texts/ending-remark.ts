import type { DoneNote, Ending } from "../model/ending.ts";
import type { ChatTexts } from "./en.ts";

/** The text after the word for an ending: the details of this one, otherwise the meaning of its state. */
export function endingRemark(ending: Ending, { notes, remarks }: ChatTexts): string {
  if (ending.status === "done" && ending.note !== undefined) return noteText(ending.note, notes);
  const problem = "problem" in ending ? ending.problem : undefined;
  if (problem?.kind === "tool-call") return notes.toolCall(problem.tools);
  if (problem?.kind === "ended-by-server") return notes.endedByServer(problem.why, problem.reason);
  return remarks[ending.status];
}

function noteText(note: DoneNote, notes: ChatTexts["notes"]): string {
  if (note.kind === "refusal") return notes.refusal;
  const { tools, rounds } = note;
  return rounds === undefined ? notes.toolCall(tools) : notes.roundsOver(tools, rounds);
}

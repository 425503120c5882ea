import { awkwardEn } from "../lessons/texts/awkward-en.ts";
import { confidenceEn } from "../confidence/texts/en.ts";
import { recordingEn } from "../recording/texts/en.ts";
import { wireEn } from "../wire/texts/en.ts";
import { codeEn } from "../code/texts/en.ts";

/** What "Show the work" says, in English. */
export const workEn = {
  ...awkwardEn,
  ...confidenceEn,
  work: {
    code: codeEn,
    wire: wireEn,
    recording: recordingEn,
    /** Which request the work is shown of. */
    asItStands: "The prompt as it stands",
    latest: "The latest answer",
    notReplayed: "This recording can’t be replayed: its address is not one that the page accepts.",
    notSaved: (why: string): string => `The file can’t be saved: ${why}`,
    notValid: "Something in the Configuration is not valid: correct it to see the request.",
    notKnown: "What this answer was asked for with is not known.",
    noAnswer: "Nothing has been answered yet in this conversation.",
  },
};

export type WorkTexts = typeof workEn;

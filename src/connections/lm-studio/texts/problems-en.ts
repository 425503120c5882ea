import type { ProblemText } from "../../../chat/index.ts";

/** What only LM Studio's own API can fail with. */
export const lmStudioProblemsEn = {
  "too-old": {
    what: "This LM Studio does not let other programs manage its models: that came with version 0.4.0.",
    next: "Update LM Studio, or use its own command, lms.",
  },
  "download-failed": {
    what: "LM Studio gave up the download.",
    next: "Look into LM Studio’s list of downloads for the reason, and try again.",
  },
  "not-understood": {
    what: "LM Studio gave an answer that this page does not understand.",
    next: "Look into LM Studio itself at what has become of the model.",
  },
} satisfies Record<string, ProblemText>;

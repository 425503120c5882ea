import type { RecordingFault } from "../model/parse-recording.ts";

/** The texts of recordings. */
export const recordingEn = {
  labels: {
    recordingWithPrompt: "With the prompt",
    recordingSave: "Save recording",
    recordingOpen: "Open recording…",
    recordingHolds:
      "The file holds what went over the wire for this answer: the address of the server and the answer as it came, which may repeat the prompt; never the API key.",
    recordingReplay: "Replay",
    recordingSpeed: "Speed",
    recordingStep: "Next read",
    recordingProgress: "Progress of the replay",
  },
  pause: "Pause",
  goOn: "Go on",
  speed: (factor: number): string => (factor === Infinity ? "As fast as possible" : `× ${factor}`),
  time: (now: number, end: number): string => `${(now / 1000).toFixed(1)} of ${(end / 1000).toFixed(1)} s`,
  fault: (fault: RecordingFault | { readonly kind: "unreadable" }): string => {
    switch (fault.kind) {
      case "too-large":
        return `The file is too large: at most ${Math.round(fault.most / 1e6)} million characters can be read.`;
      case "not-a-recording":
        return "The file is not a recording: choose one that was saved with “Save recording”.";
      case "newer":
        return "The recording was made by a newer version of this page: update yours, and open it again.";
      case "broken":
        return `The recording is damaged in line ${fault.line}: ask for it again.`;
      case "unreadable":
        return "The file could not be read: choose it again.";
    }
  },
};

/** The texts in the markup of "Show the work", by their `data-text` key. */
export const workLabelsEn = {
  work: "Show the work",
  closeWork: "Back to the chat",
  workSubject: "Request",
  workCode: "Code",
  workWire: "Wire",
  workRecording: "Recording",
  workConfidence: "Confidence",
  workLessons: "Lessons",
  workPaste: "Paste",
  workLadder: "Five steps",
};

const OPENING = "<think>";
const CLOSING = "</think>";

/** An answer that begins with its thinking in tags, as several models write it. */
export function splitThinkTags(answer: string): { readonly text: string; readonly thinking: string } {
  const start = answer.slice(0, 100).search(/\S/);
  const end = answer.indexOf(CLOSING);
  if (!answer.startsWith(OPENING, Math.max(0, start)) || end < 0) return { text: answer, thinking: "" };
  return {
    text: answer.slice(end + CLOSING.length).trim(),
    thinking: answer.slice(start + OPENING.length, end).trim(),
  };
}

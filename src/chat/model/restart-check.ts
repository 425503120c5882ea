/** So many characters of an answer are not repeated by chance. */
const REPEATED_CHARACTERS = 24;

/** What chat templates write before an answer; a server that sends it has begun a new one. */
const ROLE_HEADERS = [
  "<|im_start|>assistant",
  "<|start_header_id|>assistant",
  "<|start|>assistant",
  "<|assistant|>",
  "<start_of_turn>model",
  "<｜Assistant｜>",
];

export type ContinuedText =
  /** To be added to the answer; empty while it is not clear yet what the server does. */
  | { readonly kind: "continues"; readonly text: string }
  /** The server has begun the answer again: all that it has sent so far. */
  | { readonly kind: "restarts"; readonly text: string };

const UNCLEAR: ContinuedText = { kind: "continues", text: "" };

/**
 * Finds out whether a server continues an answer, whose text is `before`, or begins it again. What arrives is held back
 * only as long as it repeats the beginning of the answer. A server that repeats all of it in one piece and goes on, as
 * llama-server does when it does not stream, continues it: the repetition is left out.
 */
export function createRestartCheck(before: string) {
  const beginning = before.trimStart();
  const enough = Math.min(REPEATED_CHARACTERS, beginning.length);
  let held = "";
  let isDecided = enough === 0;

  function decide(kind: ContinuedText["kind"], text: string): ContinuedText {
    isDecided = true;
    return { kind, text };
  }

  return {
    /** The next piece of text of the reply. After `restarts`, the check is over. */
    read(text: string): ContinuedText {
      if (isDecided) return { kind: "continues", text };
      held += text;
      const began = held.trimStart();
      if (ROLE_HEADERS.some((header) => began.startsWith(header))) return decide("restarts", held);
      if (began.startsWith(beginning)) return decide("continues", began.slice(beginning.length));
      if (commonLength(began, beginning) >= enough) return decide("restarts", held);
      // Spaces alone are the beginning of everything.
      const isUnclear = [beginning, ...ROLE_HEADERS].some((start) => start.startsWith(began));
      return isUnclear ? UNCLEAR : decide("continues", held);
    },
    /** What was held back when the reply has ended. */
    end(): string {
      const text = isDecided ? "" : held;
      isDecided = true;
      return text;
    },
  };
}

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

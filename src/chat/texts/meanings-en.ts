import type { FigureWords } from "./figures-text.ts";

/** What each state of a run means, in one sentence, in English. */
export const stateMeaningsEn = {
  idle: "Nothing is being asked: the page waits for your prompt.",
  loading:
    "The page is loading LangChain, the library that talks to the server, which it does once after it was opened.",
  connecting:
    "The request was sent, and the server has not begun to reply; a local server may be loading its model.",
  waiting:
    "The server has replied with its headers, but no token has come yet: it is reading the prompt, which takes longer the longer the prompt is.",
  thinking: "The model is writing its reasoning, which is shown apart and is not part of the answer.",
  answering: "The answer is arriving; Escape ends it, and what has arrived stays.",
  done: "The server said why it stopped, and the answer is whole.",
  cut: "The answer reached the limit of tokens: raise Max tokens, or press Continue.",
  stopped: "You ended the run: what had arrived stays, and the connection to the server was closed.",
  incomplete:
    "The stream ended before the server said that the answer was whole: the connection was lost, or the server ended it early.",
  empty:
    "The run ended without one character of answer, often because the prompt is longer than the context of the model.",
  failed:
    "An error ended the run; the message names it, in the server’s own words where there are any, and says what to do.",
};

/** The words beside the numbers of a run, and what each number means, in English. */
export const figureWordsEn = {
  first: {
    label: "first token",
    meaning:
      "The time from the start of the run to the first token, thinking included: a long one means a long prompt or a model that was being loaded.",
  },
  rate: {
    label: "tokens/s",
    meaning: "How many tokens came in a second, on average from the first token to the last.",
  },
  read: {
    label: "tokens in",
    meaning:
      "How many tokens the server read: the system prompt and the whole conversation, not only your last message.",
  },
  written: { label: "tokens out", meaning: "How many tokens the model wrote, thinking included." },
  total: { label: "in all", meaning: "The time from the start of the run to its end." },
  reason: {
    label: "finish reason",
    meaning:
      "Why the model stopped, in the server’s own word: stop means that it was finished, length that it reached a limit of tokens.",
  },
  thinking: {
    label: "thought",
    meaning: "The time from the first token of thinking to the first token of the answer.",
  },
  estimated: {
    label: "≈",
    meaning: "The server sent no count of tokens, so the page estimates one token for every four characters.",
  },
  context: {
    label: "Context",
    meaning:
      "How much of the tokens that the model can keep in mind at once the conversation and your next question take.",
  },
  elapsed: { label: "elapsed", meaning: "The time since the run was started." },
} satisfies FigureWords;

import type { DroppedName } from "../model/dropped-fields.ts";
import type { EventKind } from "../model/read-delta.ts";

const bytes = (size: number): string =>
  size < 10_000 ? `${size} B` : size < 1e7 ? `${Math.round(size / 1000)} kB` : `${Math.round(size / 1e6)} MB`;
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

const fields: Record<DroppedName, string> = {
  reasoning:
    "The model’s thinking under the name that Ollama, vLLM and OpenRouter use. The page renames it to reasoning_content before LangChain reads it, and shows it as Thinking.",
  reasoning_details:
    "OpenRouter’s details of the thinking. The page shows their text as Thinking when there is no other.",
  refusal:
    "The words with which the model refuses. The page shows them as the answer, and says that it is a refusal.",
  tool_calls:
    "A piece of a tool call. LangChain keeps it only in a delta that has a role; the page adds the role, puts the pieces together and shows the call below the answer.",
  function_call: "The older form of a tool call. The page shows it in the same way.",
  logprobs:
    "How likely each token was, with the alternatives. LangChain keeps it out of the message; it is visible only here.",
  stats:
    "LM Studio’s own figures, such as tokens per second. The page measures its figures itself; they are visible only here.",
  timings:
    "llama.cpp’s own figures: tokens and milliseconds of prompt and answer. The page measures its figures itself; they are visible only here.",
  model_info: "LM Studio’s description of the model. It is visible only here.",
  runtime: "LM Studio’s description of the engine. It is visible only here.",
  error: "The server’s error. The page ends the run with it, in the server’s words.",
  unknown: "The page does not know this field: nothing uses it.",
};

/** The texts of the wire. */
export const wireEn = {
  labels: {
    wireRequestOf: "Request",
    wireHeads: "Request and headers",
    wireSearch: "Search events",
    wireKind: "Events shown",
    wirePrevious: "Previous event",
    wireNext: "Next event",
    wireCopyAll: "Copy all",
    wireCopy: "Copy event",
    wireEvents: "Events",
    wireFields: "What LangChain drops of it",
    wireChunk: "What LangChain makes of it",
    wireJSON: "Its data",
    wireRaw: "As it came",
    wireWords: "What do these fields mean?",
  },
  /** Stands for characters that are not shown. */
  cut: (characters: number): string => `[… ${characters.toLocaleString("en")} characters …]`,
  bytes,
  kinds: {
    all: "All events",
    text: "Text",
    thinking: "Thinking",
    tools: "Tool calls",
    end: "End and usage",
    other: "Other",
  } satisfies Record<EventKind | "all", string>,
  fields,
  exchange: (number: number, of: number): string => `${number} of ${of}`,
  nothing: "Nothing has been sent yet: send a prompt, and every byte of its answer is shown here.",
  released:
    "The bytes of this answer are no longer kept: the page keeps those of the last answers, up to 32 MB, until it is left.",
  count: (shown: number, all: number, reads: number, bytes: string): string =>
    `${shown === all ? "" : `${shown} of `}${all} ${all === 1 ? "event" : "events"} in ${reads} ${reads === 1 ? "read" : "reads"}, ${bytes}.`,
  arriving: "Still arriving.",
  closed: "The server has ended the body.",
  stopped: "You have stopped it.",
  left: "The page has left the request: it needed no more, as after [DONE].",
  failed: (why: string): string => `It failed: ${why}`,
  dropped: (bytes: string): string => `The rest is not kept, because it is too large: ${bytes}.`,
  time: (value: number): string => `${(value / 1000).toFixed(3)} s`,
  read: (number: number, bytes: string, gap: number): string => `read ${number} · ${bytes} · +${ms(gap)}`,
  readShort: (bytes: string, gap: number): string => `${bytes} +${ms(gap)}`,
  eventTitle: (number: number): string => `Event ${number}`,
  eventReads: (first: string, last: string | undefined): string =>
    last === undefined ? `In ${first}.` : `Cut by reads: from ${first}, to ${last}.`,
  added: { answer: "It added this to the answer", thinking: "It added this to the thinking" },
  noData: "It has no data: a comment, which keeps the connection open, or a name only.",
  asking: "…",
};

import { toolsEn } from "../../tools/index.ts";
import { attachmentsEn } from "../../attachments/index.ts";
import { structuredEn } from "../../structured/index.ts";
import { templatesEn } from "../../templates/index.ts";
import { createNumberFormat, type Labels } from "../../platform/index.ts";
import type { MarkdownLabels } from "../../markdown/index.ts";
import type { chatWordsEn } from "./words-en.ts";
import { createFiguresText } from "./figures-text.ts";
import { figureWordsEn, stateMeaningsEn } from "./meanings-en.ts";
import type { EarlyEnd } from "../model/finish-reason.ts";
import { PRESETS } from "../model/presets.ts";
import { problemsEn } from "./problems-en.ts";
import { inBrowserEn } from "./built-in-en.ts";

const number = createNumberFormat("en");

const messages = (count: number): string => (count === 1 ? "message" : "messages");

/** The texts of the conversation, in English. */
export const chatEn = {
  attachments: attachmentsEn,
  structured: structuredEn,
  templates: templatesEn,
  tools: toolsEn,
  problems: problemsEn,
  inBrowser: inBrowserEn,
  states: {
    idle: "Ready",
    loading: "Connecting",
    connecting: "Connecting",
    waiting: "Waiting",
    thinking: "Thinking",
    answering: "Answering",
    done: "Done",
    cut: "Cut",
    stopped: "Stopped",
    incomplete: "Incomplete",
    empty: "Empty",
    failed: "Failed",
  },
  /** The text after the state's word. */
  remarks: {
    idle: "",
    loading: "loading LangChain",
    connecting: "the request is on its way",
    slowConnecting: "no answer yet: the model may be loading, or reading a long prompt",
    waiting: "the server is reading the prompt",
    thinking: "the model is thinking",
    answering: "",
    done: "the model finished",
    cut: "the token limit ended the answer",
    stopped: "by you; what arrived is kept",
    incomplete: "the answer may be cut off",
    empty: "no answer came",
    failed: "see above",
  },
  /** The text used instead when more is known about the ending. */
  notes: {
    refusal: "the model refused to answer",
    toolCall: (tools: string): string => `the model wants a tool: ${tools}`,
    roundsOver: (tools: string, rounds: number): string =>
      `after ${rounds === 1 ? "1 round" : `${rounds} rounds`} by themselves, the tools stop; the model wants another: ${tools}`,
    endedByServer: (why: EarlyEnd, reason: string): string =>
      ({
        filter: "the server’s content filter ended it",
        aborted: "the server broke it off",
        error: "the server reported an error",
        unknown: `the server ended it: ${reason}`,
      })[why],
  },
  edited: "edited by you",
  /** The messages that are not mounted; and the line about them in a copied text. */
  earlierMessages: (count: number): string => `${number.format(count)} earlier ${messages(count)}`,
  laterMessages: (count: number): string => `${number.format(count)} later ${messages(count)}`,
  notIncluded: (what: string, count: number): string =>
    `[${what} ${count === 1 ? "is" : "are"} not included]`,
  /** What the model is asked where the server can't be asked otherwise. */
  continueInWords:
    "Continue your last answer exactly where it stops. Repeat nothing of it, and add no introduction.",
  toolCall: (name: string): string => `The model wants the tool ${name}`,
  /** The card of a call. */
  calls: {
    args: (name: string): string => `Arguments for ${name}`,
    result: (name: string): string => `Result of ${name}`,
    doubled: "The same call once more.",
    unknown:
      "This page has no such tool: the model has made it up, or another program offers it. You can type a result.",
    notJSON: (fault: string): string => `These arguments are not JSON: ${fault}`,
    noObject: "These arguments are JSON, but not an object.",
    sendAll: (count: number): string => `Send the ${count} results`,
    missing: (count: number): string =>
      count === 1 ? "1 result is missing" : `${count} results are missing`,
    asText: (names: string): string =>
      `The model has written a tool call as text (${names}), in a form that the server did not recognise.`,
  },
  thinking: (ms: number): string => `Thinking · ${Math.round(ms / 1000)} s`,
  thought: (ms: number | undefined): string =>
    ms === undefined ? "Thought" : `Thought for ${number.format(ms / 1000)} s`,
  seconds: (ms: number): string => `${number.format(ms / 1000)} s`,
  figures: createFiguresText(number, figureWordsEn),
  figureWords: figureWordsEn,
  stateMeanings: stateMeaningsEn,
  presets: PRESETS.en,
  emptyPrompt: "Write something to send first.",
  /** Next to Send, when an invalid field of the Configuration prevents sending. */
  blocked: {
    lead: "Not sent. Correct this first:",
    field: (label: string, fault: string): string => `${label}: ${fault}`,
    go: (label: string): string => `Go to ${label}`,
  },
  useAddress: (baseURL: string): string => `Use ${baseURL}`,
};

/** The texts of the conversation in one language, with the labels. */
export type ChatTexts = typeof chatEn & {
  readonly labels: Labels & MarkdownLabels & typeof chatWordsEn;
};

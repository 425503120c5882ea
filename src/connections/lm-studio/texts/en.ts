import { createByteFormat, createNumberFormat } from "../../../platform/index.ts";
import type { ProblemText, ProblemTexts } from "../../../chat/index.ts";

const bytes = createByteFormat("en");
const numbers = createNumberFormat("en");
const tokens = (amount: number): string =>
  `${amount.toLocaleString("en")} ${amount === 1 ? "token" : "tokens"}`;

/** The texts of LM Studio's models. Sizes are bytes, contexts are tokens, `share` is 0 to 1. */
export const lmStudioEn = {
  labels: {
    lmStudioTitle: "LM Studio’s models",
    lmStudioChat: "Chat models",
    lmStudioEmbedding: "Embedding models: they can’t chat",
    lmStudioNone: "LM Studio has no model yet. Download one by its name.",
    lmStudioContext: "Context length",
    lmStudioOwn: "LM Studio’s own",
    lmStudioLoad: "Load",
    lmStudioUnload: "Unload",
    lmStudioUse: "Use",
    lmStudioLook: "Look again",
    lmStudioCancel: "Cancel",
    lmStudioDismiss: "Dismiss",
    lmStudioRetry: "Try again",
    lmStudioRewatch: "Watch again",
    lmStudioName: "Download by name",
    lmStudioNameHint: "A name from lmstudio.ai/models, or the address of its page at huggingface.co.",
    lmStudioDownload: "Download",
    lmStudioDownloads: "Downloads",
  },
  older:
    "This LM Studio does not let other programs manage its models: that came with version 0.4.0. Until you update it, these commands do the same.",
  size: (size: number): string => bytes.size(size),
  badges: { vision: "vision", tools: "tools", thinking: "thinking" },
  upTo: (max: number): string => `context up to ${tokens(max)}`,
  inUse: "In use",
  loaded: (times: number, context: number | undefined, max: number | undefined): string => {
    const loaded = times > 1 ? `Loaded ${times} times` : "Loaded";
    if (context === undefined) return loaded;
    const possible = max === undefined ? "" : `${max.toLocaleString("en")} possible`;
    return `${loaded} · context of ${tokens(context)}${possible === "" ? "" : `, ${possible}`}`;
  },
  loading: (name: string, seconds: number): string => `Loading ${name}, ${seconds} s`,
  unloading: (name: string): string => `Unloading ${name} …`,
  tookAndSize: (seconds: number, size: number | undefined): string => {
    const took = `Loaded in ${numbers.format(seconds)} s.`;
    const weights =
      size === undefined ? "" : ` Its weights take ${bytes.size(size)} of memory, its context comes on top.`;
    return took + weights;
  },
  unloaded: "Unloaded: its memory is free again.",
  loadLeft:
    "This page no longer waits, but LM Studio may go on loading the model. “Look again” shows whether it did; “Unload” frees its memory then.",
  contextFault: (max: number | undefined): string =>
    max === undefined
      ? "A whole number of tokens, 1 or more; empty for LM Studio’s own."
      : `A whole number of tokens from 1 to ${max.toLocaleString("en")}; empty for LM Studio’s own.`,
  nameFault: "Type the name of a model, such as qwen/qwen3-4b-2507.",
  askingDownload: "Asking LM Studio …",
  downloading: (name: string): string => `Downloading ${name}`,
  figures: (done: number, total: number | undefined): string =>
    total === undefined ? bytes.size(done) : `${bytes.size(done)} of ${bytes.size(total)}`,
  percent: (share: number): string => `${Math.floor(share * 100)}%`,
  rate: (bytesPerSecond: number): string => bytes.rate(bytesPerSecond),
  standingStill: "stalled: paused in LM Studio, or not begun yet",
  timeLeft: (seconds: number): string => {
    if (seconds < 60) return `${Math.ceil(seconds)} s left`;
    const minutes = Math.ceil(seconds / 60);
    return minutes < 60 ? `${minutes} min left` : `${Math.floor(minutes / 60)} h ${minutes % 60} min left`;
  },
  downloadDone: (name: string): string => `${name} is on LM Studio’s disk.`,
  downloadGoesOn: "LM Studio downloads it by itself, even when this page is closed.",
  downloadLeft:
    "This page no longer watches. The download continues: LM Studio lets no other program stop it. To stop it, use the list of downloads in LM Studio itself.",
  problems: {
    "key-refused": ({ status }) => ({
      what: `LM Studio refuses the API key (${status}).`,
      next: "Make a token in LM Studio (Developer → Server settings), with the right to manage models, type it into API key, and Apply.",
    }),
    "model-not-found": () => ({
      what: "LM Studio does not know this model.",
      next: "Check its name at lmstudio.ai/models.",
    }),
    "server-error": ({ status }) => ({
      what: `LM Studio failed (${status}).`,
      next: "If memory is short, unload another model or choose a shorter context. LM Studio’s log says more.",
    }),
    refused: ({ status }) => ({
      what: `LM Studio refused it (${status}).`,
      next: "Change what it names, and try again.",
    }),
    "error-in-stream": () => ({ what: "LM Studio reported an error.", next: "LM Studio’s log says more." }),
    dropped: () => ({
      what: "The connection to LM Studio was lost.",
      next: "Check that it still runs, and try again.",
    }),
    unknown: () => ({
      what: "Something went wrong that this page does not know.",
      next: "Try again. If it happens again, the text above helps to find out why.",
    }),
  } satisfies Partial<ProblemTexts>,
};

export type LmStudioTexts = typeof lmStudioEn;

/** The problems that only LM Studio's own API has. */
export const lmStudioProblemsEn = {
  "too-old": {
    what: "This LM Studio does not let other programs manage its models: that came with version 0.4.0.",
    next: "Update LM Studio, or use its own command, lms.",
  },
  "download-failed": {
    what: "LM Studio gave up the download.",
    next: "Check LM Studio’s list of downloads for the reason, and try again.",
  },
  "not-understood": {
    what: "LM Studio gave an answer that this page does not understand.",
    next: "Check in LM Studio itself what happened to the model.",
  },
} satisfies Record<string, ProblemText>;

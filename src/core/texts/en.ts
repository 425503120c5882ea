import type { KeptThing } from "../unkept.ts";
import { createListFormat } from "./list-format.ts";
import { createNumberFormat } from "./number-format.ts";
import { createFiguresText } from "./figures-text.ts";
import type { EarlyEnd } from "../finish-reason.ts";
import type { FieldFault } from "../parse-settings.ts";
import { problemsEn } from "./problems-en.ts";
import { settingsEn } from "./settings-en.ts";
import { wordsEn } from "./words-en.ts";
import { inBrowserEn } from "./in-browser-en.ts";
import type { Labels } from "./labels.ts";

const number = createNumberFormat("en");
const list = createListFormat("en");
const kept = {
  conversation: "this conversation",
  prompt: "your prompt",
  settings: "the configuration",
  keys: "the keys",
  profiles: "the profiles",
  language: "the language",
  theme: "the theme",
} as const satisfies Record<KeptThing, string>;
const labels: Labels = { ...wordsEn, ...settingsEn };

export const en = {
  labels,
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
  /** What stands behind the state's word. */
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
  /** What stands there instead where more is known of the ending. */
  notes: {
    refusal: "the model refused to answer",
    toolCall: (tools: string): string => `the model wants a tool: ${tools}`,
    endedByServer: (why: EarlyEnd, reason: string): string =>
      ({
        filter: "the server’s content filter ended it",
        aborted: "the server broke it off",
        error: "the server reported an error",
        unknown: `the server ended it: ${reason}`,
      })[why],
  },
  toolCall: (name: string): string => `The model wants the tool ${name}`,
  thinking: (ms: number): string => `Thinking · ${Math.round(ms / 1000)} s`,
  thought: (ms: number | undefined): string =>
    ms === undefined ? "Thought" : `Thought for ${number.format(ms / 1000)} s`,
  seconds: (ms: number): string => `${number.format(ms / 1000)} s`,
  figures: createFiguresText(number, {
    first: "first token",
    rate: "tokens/s",
    read: "tokens in",
    written: "tokens out",
    total: "in all",
    reason: "finish reason: ",
  }),
  fault: (fault: FieldFault): string => {
    switch (fault.kind) {
      case "number":
        return "This is not a number.";
      case "whole-number":
        return "This must be a whole number.";
      case "range":
        return fault.max === undefined ? `At least ${fault.min}.` : `Between ${fault.min} and ${fault.max}.`;
      case "json-object":
        return 'This is not a JSON object. Example: {"top_k": 40}';
      case "reserved":
        return `The page itself sends “${fault.name}”. Take it out of here.`;
      case "key":
        return {
          characters:
            "There is a character in this key that cannot be sent. Copy the whole key once more, from where it was made.",
          address: "This is an address, and no key: type it into Base URL.",
        }[fault.fault];
      case "base-url":
        return {
          empty: "Type the address of your server, for example http://127.0.0.1:1234/v1",
          "not-a-url": "This is not an address. It should look like http://127.0.0.1:1234/v1",
          scheme: "The address must begin with http:// or https://",
          credentials: "No name or password in the address: type the key into API key.",
          secret:
            "No key in the address: addresses travel in links and files. Take it out, and type it into API key.",
          fragment: "The address must end before the #. Take out the # and what follows it.",
          ipv6: "An IPv6 address needs brackets, for example http://[::1]:1234/v1",
          "blocked-port": "Browsers refuse this port. Let your server listen on another one.",
        }[fault.fault];
    }
  },
  emptyPrompt: "Write something to send first.",
  /** Beside Send, when something in the Configuration keeps it from sending. */
  blocked: {
    lead: "Not sent. Correct this first:",
    field: (label: string, fault: string): string => `${label}: ${fault}`,
    go: (label: string): string => `Go to ${label}`,
  },
  corrected: (from: string, to: string): string =>
    `The server has no model list at ${from}, but it has one at ${to}: Base URL was changed to that.`,
  keyStays: (origin: string): string =>
    `The key you typed stays with ${origin}. Type the key for this address, if it needs one.`,
  models: {
    unknown: "Not checked yet",
    asking: "Looking for the server …",
    found: (count: number, host: string): string =>
      `Connected · ${host} · ${count === 1 ? "1 model" : `${number.format(count)} models`}`,
    unreachable: (host: string): string => `No connection · ${host}`,
  },
  applied: "Applied.",
  undo: {
    preset: "The preset replaced your prompt.",
    conversation: "New conversation.",
    reset: "Configuration reset, keys forgotten.",
  },
  storageOff:
    "Your browser has no room to save this. It stays on screen: copy what you need before you leave the page.",
  useAddress: (baseURL: string): string => `Use ${baseURL}`,
  addressUsed: (baseURL: string): string => `Base URL is now ${baseURL}. Press Send to ask again.`,
  storageFull: (things: readonly KeptThing[]): string =>
    `Your browser has no room to save ${list.format(things.map((thing) => kept[thing]))}. What is not saved is lost when you close this tab: copy what you need${things.includes("conversation") ? ", then press “New conversation” to make room" : ""}.`,
  copied: "Copied",
  copyFailed: "The browser refused to copy. Select the text and press Ctrl/⌘+C.",
};

/** Every text of the page in one language. A text that is missing in another language does not compile. */
export type Texts = typeof en;

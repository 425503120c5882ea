import type { CheckStep, Finding } from "../model/check.ts";
import { chatModels, type StepState } from "../model/check-progress.ts";
import { SERVERS, type ServerKind } from "../../model/servers.ts";
import type { ServerFacts } from "../../model/server-facts.ts";
import { createNumberFormat } from "../../../platform/index.ts";
import { doctorFaultsEn } from "./faults-en.ts";

const number = createNumberFormat("en");
const nameOf = (kind: ServerKind): string =>
  kind === "other" ? "OpenAI-compatible server" : SERVERS[kind].name;

function models(facts: ServerFacts): string {
  const amount = chatModels(facts).length;
  return amount === 1 ? "1 model" : `${number.format(amount)} models`;
}

/** The texts of the check of the connection, in English. */
export const doctorEn = {
  labels: {
    doctorTitle: "Connection check",
    doctorEarlier: "This is from before: something has changed since. Check again to see how it is now.",
    doctorRetry: "Try again",
    doctorEmptyModel: "Leave the model empty",
    doctorAnswer: "Ask for one token",
    doctorAll: "Show all steps",
    doctorClose: "Close",
  },
  steps: {
    address: "Address",
    permission: "Browser’s permission",
    reachable: "Reachable",
    cors: "CORS",
    server: "Model server",
    models: "Model list",
    loaded: "Model loaded",
    headers: "Allowed headers",
    answer: "One-token answer",
  } satisfies Record<CheckStep, string>,
  states: {
    waiting: "not checked",
    running: "checking",
    asking: "your browser is asking",
    passed: "passed",
    skipped: "not needed",
    failed: "failed",
  } satisfies Record<StepState, string>,
  answerBrowser:
    "Your browser asks whether this page may reach your device or network: choose Allow. The check waits for you.",
  found: (finding: Finding): string => {
    switch (finding.kind) {
      case "nothing":
        return "";
      case "address":
        return finding.corrected ? `corrected: ${finding.baseURL}` : finding.baseURL;
      case "moved":
        return `corrected: ${finding.baseURL}, because ${finding.from} lists no models`;
      case "server":
        return nameOf(finding.server);
      case "facts":
        return models(finding.facts);
      case "model":
        return finding.id;
      case "answer":
        return `after ${number.format(finding.ms / 1000)} s`;
    }
  },
  checking: (step: string): string => `Checking: ${step} …`,
  works: "Everything works.",
  inBrowser: "The model runs in this browser: there is no server to check.",
  use: (baseURL: string): string => `Use ${baseURL}`,
  asking: (host: string): string => `Checking ${host} …`,
  connected: (server: ServerKind, model: string | undefined, facts: ServerFacts | undefined): string => {
    const which = model ?? (facts && models(facts));
    return ["Connected", nameOf(server), which].filter((part) => part !== undefined).join(" · ");
  },
  faults: doctorFaultsEn,
};

export type DoctorTexts = typeof doctorEn;

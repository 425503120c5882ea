import type { DoctorTexts } from "./en.ts";
import type { Finding } from "../model/check.ts";
import { findingsOf } from "../model/check-progress.ts";
import { shortFault } from "./describe-fault.ts";
import type { DoctorCheck } from "../model/panel.ts";
import type { ConnectionStatus } from "../../model/sections.ts";
import type { ServerFacts } from "../../model/server-facts.ts";

export interface ConnectionWord {
  readonly status: ConnectionStatus;
  readonly text: string;
}

/** The banner's text about a check: the host that is checked, what is connected, or the fault in about three words. */
export function describeConnection(
  { progress, request }: Pick<DoctorCheck, "progress" | "request">,
  texts: DoctorTexts,
): ConnectionWord {
  const { result } = progress;
  if (result.kind === "running") return { status: "asking", text: texts.asking(hostOf(request.baseURL)) };
  if (result.kind === "failed") return { status: "fault", text: shortFault(result.fault, texts.faults) };
  const found = findingsOf(progress);
  const facts = found.find(isOf("facts"))?.facts;
  const server = facts?.kind ?? found.find(isOf("server"))?.server ?? "other";
  const named = request.model === "" ? undefined : request.model;
  const model = found.find(isOf("model"))?.id ?? named; // the model that answers, whatever was requested
  return { status: "connected", text: texts.connected(server, model, facts) };
}

/** The banner's text about the facts of a server. An empty `model` means the loaded one. */
export function describeFacts(facts: ServerFacts, model: string, texts: DoctorTexts): ConnectionWord {
  const [one, other] = facts.models.filter(({ isLoaded }) => isLoaded === true);
  const loaded = other === undefined ? one?.id : undefined;
  return { status: "connected", text: texts.connected(facts.kind, model === "" ? loaded : model, facts) };
}

function isOf<K extends Finding["kind"]>(kind: K) {
  return (finding: Finding): finding is Extract<Finding, { kind: K }> => finding.kind === kind;
}

function hostOf(baseURL: string): string {
  return URL.canParse(baseURL) ? new URL(baseURL).host : baseURL.trim();
}

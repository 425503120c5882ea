import type { CheckFault } from "../model/check.ts";
import { parseOpenAIList } from "../../models/model/parse-openai-list.ts";
import { endpointURL, urlAtOrigin } from "../../../configuration/index.ts";
import { hasError, refusalProblem, serverMessage } from "../../../chat/index.ts";
import { parseJSON } from "../../../platform/index.ts";
import { faultOf, type Known } from "./outcome.ts";
import type { ProbeResponse, Probes } from "./probes.ts";

/** What came where a model list should be. */
type ListVerdict =
  | { readonly kind: "list"; readonly list: unknown }
  /** A server that tells nothing without a key. */
  | { readonly kind: "key" }
  | { readonly kind: "fault"; readonly fault: CheckFault };

/** Judges the answer to `GET {base}/models`. Where it is no list, `/v1` of the same origin is looked at, once. */
export async function judgeList(response: ProbeResponse, known: Known, probes: Probes): Promise<ListVerdict> {
  if (wantsKey(response)) return { kind: "key" };
  if (isList(response)) return { kind: "list", list: parseJSON(response.text) };
  return { kind: "fault", fault: await faultOfResponse(response, known, probes) };
}

/** Whether a server refuses for want of a key, or of the right one. */
export function wantsKey({ status }: ProbeResponse): boolean {
  return status === 401 || status === 403;
}

/** The fault of a server that refuses, such as for want of a key. */
export function refusalFault({ status, text }: ProbeResponse, known: Known): CheckFault {
  return faultOf(refusalProblem(status, text, known.baseURL), known);
}

async function faultOfResponse(response: ProbeResponse, known: Known, probes: Probes): Promise<CheckFault> {
  const { baseURL } = known;
  const { contentType, text } = response;
  if (!mayBeElsewhere(response, baseURL)) return refusalFault(response, known);
  const suggestion = await listNearby(baseURL, probes);
  if (suggestion === undefined && isMarkup(response))
    return { kind: "not-a-model-server", baseURL, contentType };
  return { kind: "wrong-path", baseURL, suggestion, said: serverMessage(text) };
}

/** Whether a server has listed its models. */
export function isList({ status, text }: ProbeResponse): boolean {
  return status < 300 && parseOpenAIList(parseJSON(text)) !== undefined;
}

/** An unknown path, or an answer that says nothing: LM Studio answers 200 to every path. */
export function mayBeElsewhere({ status, text }: ProbeResponse, baseURL: string): boolean {
  if (status === 404 || status === 405) return true;
  if (status >= 300) return false;
  const body = parseJSON(text);
  const isError = hasError(body);
  return !isError || refusalProblem(status, text, baseURL).kind === "wrong-path";
}

/** A server behind a key shows by its refusal that it has the path, unless it refuses before it looks for one. */
async function listNearby(baseURL: string, probes: Probes): Promise<string | undefined> {
  const nearby = nearbyOf(baseURL);
  const response = nearby && (await probes.at(endpointURL(nearby, "/models")));
  return response && (wantsKey(response) || isList(response)) ? nearby : undefined;
}

/** The same fault, with the address at which the key opens a list, where it is one of the path. */
export async function withSuggestion(
  fault: CheckFault,
  { baseURL, key }: Known,
  probes: Probes,
): Promise<CheckFault> {
  const nearby = nearbyOf(baseURL);
  if (fault.kind !== "wrong-path" || nearby === undefined) return fault;
  const response = await probes.at(endpointURL(nearby, "/models"), {
    headers: { authorization: `Bearer ${key}` },
  });
  return response && isList(response) ? { ...fault, suggestion: nearby } : fault;
}

function nearbyOf(baseURL: string): string | undefined {
  const nearby = urlAtOrigin(baseURL, "/v1");
  return nearby === baseURL ? undefined : nearby;
}

function isMarkup({ contentType, text }: ProbeResponse): boolean {
  return /html|xml/i.test(contentType) || /^\s*</.test(text);
}

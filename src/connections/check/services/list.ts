import type { CheckFault } from "../model/check.ts";
import { parseOpenAIList } from "../../models/model/parse-openai-list.ts";
import { endpointURL, urlAtOrigin } from "../../../configuration/index.ts";
import { hasError, refusalProblem, serverMessage } from "../../../chat/index.ts";
import { parseJSON } from "../../../platform/index.ts";
import { faultOf, type Known } from "./outcome.ts";
import type { ProbeResponse, Probes } from "./probes.ts";

/** The kinds of responses to a request for the model list. */
type ListVerdict =
  | { readonly kind: "list"; readonly list: unknown }
  /** The server requires a key. */
  | { readonly kind: "key" }
  | { readonly kind: "fault"; readonly fault: CheckFault };

/** Classifies the response to `GET {base}/models`. When it is not a list, `/v1` of the same origin is tried once. */
export async function judgeList(response: ProbeResponse, known: Known, probes: Probes): Promise<ListVerdict> {
  if (wantsKey(response)) return { kind: "key" };
  if (isList(response)) return { kind: "list", list: parseJSON(response.text) };
  return { kind: "fault", fault: await faultOfResponse(response, known, probes) };
}

/** Whether a server refuses because the key is missing or wrong. */
export function wantsKey({ status }: ProbeResponse): boolean {
  return status === 401 || status === 403;
}

/** The fault of a server that refuses, for example without a key. */
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

/** Whether a response is a list of models. */
export function isList({ status, text }: ProbeResponse): boolean {
  return status < 300 && parseOpenAIList(parseJSON(text)) !== undefined;
}

/**
 * Whether the path may be wrong: the path is unknown, or the response says nothing (LM Studio answers every path with
 * 200).
 */
export function mayBeElsewhere({ status, text }: ProbeResponse, baseURL: string): boolean {
  if (status === 404 || status === 405) return true;
  if (status >= 300) return false;
  const body = parseJSON(text);
  const isError = hasError(body);
  return !isError || refusalProblem(status, text, baseURL).kind === "wrong-path";
}

/**
 * The base URL at `/v1`, if it has a list. A refusal for lack of a key counts as well: it shows that the path exists,
 * unless the server checks the key first.
 */
async function listNearby(baseURL: string, probes: Probes): Promise<string | undefined> {
  const nearby = nearbyOf(baseURL);
  const response = nearby && (await probes.at(endpointURL(nearby, "/models")));
  return response && (wantsKey(response) || isList(response)) ? nearby : undefined;
}

/** Adds to a fault of the path the address that returns a list with this key. */
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

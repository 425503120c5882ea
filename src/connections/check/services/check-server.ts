import type { CheckFault, CheckReport } from "../model/check.ts";
import type { ServerFacts } from "../../model/server-facts.ts";
import { failed, faultOf, type Known, passed } from "./outcome.ts";
import { judgeList, refusalFault, withSuggestion } from "./list.ts";
import type { ProbeResponse, Probes } from "./probes.ts";
import { DEFAULT_SETTINGS, parseSettings } from "../../../configuration/index.ts";
import { problemOf } from "../../../chat/index.ts";
import { factsOfList, readFacts } from "../../services/read-facts.ts";

/**
 * Runs the steps `server` and `models`, from the response to a request without a header. Returns the facts about the
 * server; they are requested at once, so that the first step can name it. A server that requires a key and gets none,
 * or a wrong one, is identified by its address.
 */
export async function* checkServer(
  plain: ProbeResponse,
  known: Known,
  probes: Probes,
  signal: AbortSignal,
): AsyncGenerator<CheckReport, ServerFacts | undefined> {
  yield { step: "server", state: "running" };
  const verdict = await judgeList(plain, known, probes);
  if (verdict.kind === "fault") {
    yield { step: "server", ...failed(verdict.fault) };
    return undefined;
  }
  const isLocked = verdict.kind === "key";
  const list = verdict.kind === "list" ? verdict.list : undefined;
  const result = isLocked && known.key === "" ? undefined : await requestFacts(known, signal, list);
  const server = result?.ok === true ? result.facts.kind : known.server;
  yield { step: "server", ...passed({ kind: "server", server }) };

  yield { step: "models", state: "running" };
  if (result === undefined) {
    yield { step: "models", ...failed(refusalFault(plain, known)) };
    return undefined;
  }
  if (!result.ok) {
    const fault = isLocked ? await withSuggestion(result.fault, known, probes) : result.fault;
    yield { step: "models", ...failed(fault) };
    return undefined;
  }
  yield { step: "models", ...passed({ kind: "facts", facts: result.facts }) };
  return result.facts;
}

type FactsOrFault =
  { readonly ok: true; readonly facts: ServerFacts } | { readonly ok: false; readonly fault: CheckFault };

/**
 * Requests the facts about a server, with the key. `list` is the response without the key, which is not requested again
 * when there is no key. Rejects only with the signal's reason.
 */
async function requestFacts(known: Known, signal: AbortSignal, list?: unknown): Promise<FactsOrFault> {
  const { baseURL, server, key } = known;
  if (!canBeSent(key)) return { ok: false, fault: { kind: "key-refused", server, hasKey: true, said: "" } };
  const parsed = parseSettings({ ...DEFAULT_SETTINGS, baseURL });
  if (!parsed.ok) throw new Error("An address that was read before is none now.");
  try {
    const applied = { settings: parsed.settings, key };
    const isListKnown = list !== undefined && key === "";
    const facts = await (isListKnown ? factsOfList(applied, list, signal) : readFacts(applied, signal));
    return { ok: true, facts };
  } catch (error) {
    signal.throwIfAborted();
    return { ok: false, fault: faultOf(problemOf(error), known) };
  }
}

/**
 * Browsers reject a header with characters outside Latin-1, and some include the header, and so the key, in the error.
 */
function canBeSent(key: string): boolean {
  try {
    return new Headers({ authorization: `Bearer ${key}` }).has("authorization");
  } catch {
    return false; // the key is not a valid header value
  }
}

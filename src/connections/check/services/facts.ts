import type { CheckFault } from "../model/check.ts";
import type { ServerFacts } from "../../model/server-facts.ts";
import { DEFAULT_SETTINGS, parseSettings } from "../../../configuration/index.ts";
import { problemOf } from "../../../chat/index.ts";
import { faultOf, type Known } from "./fault.ts";
import { factsOfList, readFacts } from "../../services/read-facts.ts";

type FactsOrFault =
  { readonly ok: true; readonly facts: ServerFacts } | { readonly ok: false; readonly fault: CheckFault };

/**
 * Asks a server about itself, with the key; `list` is what it has told without one, which is not asked for twice where
 * there is no key. Rejects only with the signal's reason.
 */
export async function lookForFacts(known: Known, signal: AbortSignal, list?: unknown): Promise<FactsOrFault> {
  const { baseURL, server, key } = known;
  if (!canBeSent(key)) return { ok: false, fault: { kind: "key-refused", server, hasKey: true, said: "" } };
  const parsed = parseSettings({ ...DEFAULT_SETTINGS, baseURL });
  if (!parsed.ok) throw new Error("An address that was read before is none now.");
  try {
    const applied = { settings: parsed.settings, key };
    const isTold = list !== undefined && key === "";
    const facts = await (isTold ? factsOfList(applied, list, signal) : readFacts(applied, signal));
    return { ok: true, facts };
  } catch (error) {
    signal.throwIfAborted();
    return { ok: false, fault: faultOf(problemOf(error), known) };
  }
}

/** Browsers refuse a header of other letters than Latin ones, and some say the whole header with it. */
function canBeSent(key: string): boolean {
  try {
    return new Headers({ authorization: `Bearer ${key}` }).has("authorization");
  } catch {
    return false; // that is the answer
  }
}

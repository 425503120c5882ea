import type { CheckFault } from "../../core/connections/check.ts";
import type { ServerFacts } from "../../core/connections/server-facts.ts";
import { parseSettings } from "../../core/parse-settings.ts";
import { problemOf } from "../../core/problem-error.ts";
import { DEFAULT_SETTINGS } from "../../core/settings.ts";
import { faultOf, type Known } from "./check-fault.ts";
import { factsOfList, readFacts } from "./read-facts.ts";

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

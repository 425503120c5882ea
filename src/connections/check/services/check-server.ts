import type { CheckReport } from "../model/check.ts";
import type { ServerFacts } from "../../model/server-facts.ts";
import { lookForFacts } from "./facts.ts";
import type { Known } from "./fault.ts";
import { judgeList, refusalFault, withSuggestion } from "./list.ts";
import type { Look, Looks } from "./looks.ts";
import { failed, passed } from "./outcome.ts";

/**
 * The steps `server` and `models`, from the answer that a request without a header got. Returns what the server tells
 * about itself: it is asked at once, so that the first step can name it. One that wants a key, and gets none or a wrong
 * one, goes by its address.
 */
export async function* takeServer(
  plain: Look,
  known: Known,
  looks: Looks,
  signal: AbortSignal,
): AsyncGenerator<CheckReport, ServerFacts | undefined> {
  yield { step: "server", state: "running" };
  const verdict = await judgeList(plain, known, looks);
  if (verdict.kind === "fault") {
    yield { step: "server", ...failed(verdict.fault) };
    return undefined;
  }
  const isLocked = verdict.kind === "key";
  const list = verdict.kind === "list" ? verdict.list : undefined;
  const told = isLocked && known.key === "" ? undefined : await lookForFacts(known, signal, list);
  const server = told?.ok === true ? told.facts.kind : known.server;
  yield { step: "server", ...passed({ kind: "server", server }) };

  yield { step: "models", state: "running" };
  if (told === undefined) {
    yield { step: "models", ...failed(refusalFault(plain, known)) };
    return undefined;
  }
  if (!told.ok) {
    const fault = isLocked ? await withSuggestion(told.fault, known, looks) : told.fault;
    yield { step: "models", ...failed(fault) };
    return undefined;
  }
  yield { step: "models", ...passed({ kind: "facts", facts: told.facts }) };
  return told.facts;
}

import {
  CHECK_STEPS,
  type CheckFault,
  type CheckReport,
  type CheckRequest,
  type CheckStep,
} from "../model/check.ts";
import { kindOfAddress } from "../../model/kind-of-list.ts";
import { IN_BROWSER_URL } from "../../../configuration/index.ts";
import { problemOf, withoutKey } from "../../../chat/index.ts";
import { askForToken } from "./answer.ts";
import { whichAnswers } from "./loaded.ts";
import { createLooks } from "./looks.ts";
import { failed, passed } from "./outcome.ts";
import { takeAddress, takeReach } from "./reach.ts";
import { takeMove } from "./move.ts";
import { takeServer } from "./check-server.ts";
import { browserSurroundings, type Surroundings } from "./surroundings.ts";

/**
 * Finds why a connection fails: takes the steps of a check one by one, says of each that it is running and how it ended,
 * and ends with the first that failed. Never rejects; an abort ends it without a word. Nothing that it says has the key
 * in it, and no model is asked for anything unless `withAnswer`.
 */
export async function* checkConnection(
  request: CheckRequest,
  signal: AbortSignal,
  surroundings: Surroundings = browserSurroundings(),
): AsyncGenerator<CheckReport> {
  let step: CheckStep = "address";
  try {
    for await (const report of climb(request, signal, surroundings)) {
      if (signal.aborted) return;
      ({ step } = report);
      yield report;
    }
  } catch (error) {
    if (signal.aborted) return;
    const problem = withoutKey(problemOf(error), request.key);
    const fault: CheckFault = problem.kind === "redirected" ? problem : { kind: "problem", problem };
    yield { step, state: "failed", fault };
  }
}

async function* climb(
  { baseURL, model, key, withAnswer }: CheckRequest,
  signal: AbortSignal,
  surroundings: Surroundings,
): AsyncGenerator<CheckReport> {
  const address = yield* takeAddress(baseURL);
  if (address === undefined) return;
  if (address.url === IN_BROWSER_URL) return yield* skipAfterAddress(withAnswer);

  const looks = createLooks(address.url, surroundings, signal);
  const reached = yield* takeReach(address, looks, surroundings);
  if (reached === undefined) return;
  const first = { baseURL: address.url, server: kindOfAddress(address.url), key };
  const { plain, ...moved } = yield* takeMove(reached, first, looks);
  const facts = yield* takeServer(plain, { ...first, ...moved }, looks, signal);
  if (facts === undefined) return;

  yield { step: "loaded", state: "running" };
  const loaded = whichAnswers(facts, model);
  yield { step: "loaded", ...loaded };
  if (loaded.state === "failed") return;

  yield { step: "headers", state: "running" };
  const headers = headersOf(key);
  const { origin } = address;
  const server = facts.kind;
  const arePassed = await looks.passes(headers);
  yield { step: "headers", ...(arePassed ? passed() : failed({ kind: "headers-refused", origin, server })) };
  if (!arePassed || !withAnswer) return;

  yield { step: "answer", state: "running" };
  const known = { ...first, ...moved, server };
  yield { step: "answer", ...(await askForToken(known, model, headers, looks)) };
}

/** Nothing has to be reached for the model in this browser. */
function* skipAfterAddress(withAnswer: boolean): Generator<CheckReport> {
  for (const step of CHECK_STEPS) {
    if (step === "address" || (step === "answer" && !withAnswer)) continue;
    yield { step, state: "running" };
    yield { step, state: "skipped" };
  }
}

/** As the page sends them: some servers want an `Authorization`, whatever it is. */
function headersOf(key: string): Readonly<Record<string, string>> {
  return { "content-type": "application/json", authorization: `Bearer ${key || "not-needed"}` };
}

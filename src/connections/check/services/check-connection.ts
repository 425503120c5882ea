import {
  CHECK_STEPS,
  type CheckFault,
  type CheckReport,
  type CheckRequest,
  type CheckStep,
} from "../model/check.ts";
import { kindOfAddress } from "../../model/kind-of-list.ts";
import { endpointURL, IN_BROWSER_URL } from "../../../configuration/index.ts";
import { hasError, type Problem, problemOf, refusalProblem, withoutKey } from "../../../chat/index.ts";
import { createProbes, type Probes } from "./probes.ts";
import { failed, faultOf, type Known, type Outcome, passed } from "./outcome.ts";
import { checkAddress, followMove, checkReach } from "./reach.ts";
import { checkServer } from "./check-server.ts";
import { browserSurroundings, type Surroundings } from "./surroundings.ts";
import { isRecord, parseJSON } from "../../../platform/index.ts";
import type { ServerFacts, ServerModel } from "../../model/server-facts.ts";
import { serverOf } from "../../model/servers.ts";

/**
 * Finds out why a connection fails: runs the steps of a check one by one, reports the start and the result of each, and
 * stops at the first that fails. Never rejects; an abort ends it without a report. No report contains the key, and no
 * model is called unless `withAnswer`.
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
  const address = yield* checkAddress(baseURL);
  if (address === undefined) return;
  if (address.url === IN_BROWSER_URL) return yield* skipAfterAddress(withAnswer);

  const probes = createProbes(address.url, surroundings, signal);
  const reached = yield* checkReach(address, probes, surroundings);
  if (reached === undefined) return;
  const first = { baseURL: address.url, server: kindOfAddress(address.url), key };
  const { plain, ...moved } = yield* followMove(reached, first, probes);
  const facts = yield* checkServer(plain, { ...first, ...moved }, probes, signal);
  if (facts === undefined) return;

  yield { step: "loaded", state: "running" };
  const loaded = whichAnswers(facts, model);
  yield { step: "loaded", ...loaded };
  if (loaded.state === "failed") return;

  yield { step: "headers", state: "running" };
  const headers = headersOf(key);
  const { origin } = address;
  const server = facts.kind;
  const arePassed = await probes.passes(headers);
  yield { step: "headers", ...(arePassed ? passed() : failed({ kind: "headers-refused", origin, server })) };
  if (!arePassed || !withAnswer) return;

  yield { step: "answer", state: "running" };
  const known = { ...first, ...moved, server };
  yield { step: "answer", ...(await askForToken(known, model, headers, probes)) };
}

/** The model in this browser needs no connection. */
function* skipAfterAddress(withAnswer: boolean): Generator<CheckReport> {
  for (const step of CHECK_STEPS) {
    if (step === "address" || (step === "answer" && !withAnswer)) continue;
    yield { step, state: "running" };
    yield { step, state: "skipped" };
  }
}

/** The same headers as the page's requests: some servers require an `Authorization` header of any value. */
function headersOf(key: string): Readonly<Record<string, string>> {
  return { "content-type": "application/json", authorization: `Bearer ${key || "not-needed"}` };
}

/** Requests one token in the same way as the page requests an answer. */
async function askForToken(
  known: Known,
  model: string,
  headers: Readonly<Record<string, string>>,
  probes: Probes,
): Promise<Outcome> {
  const { baseURL } = known;
  const messages = [{ role: "user", content: "Hi" }];
  const body = JSON.stringify({ model, messages, max_tokens: 1, stream: false });
  const start = performance.now();
  const response = await probes.at(endpointURL(baseURL, "/chat/completions"), {
    method: "POST",
    headers,
    body,
  });
  const ms = performance.now() - start;
  if (response === undefined) return failed({ kind: "problem", problem: { kind: "dropped" } });

  const answer = parseJSON(response.text);
  if (response.status < 300 && isRecord(answer) && Array.isArray(answer["choices"])) {
    return passed({ kind: "answer", ms });
  }
  const isRefusal = response.status >= 300 || hasError(answer);
  const contentType = response.contentType || "no content type";
  const problem: Problem = isRefusal
    ? refusalProblem(response.status, response.text, baseURL)
    : { kind: "not-a-model-server", baseURL, contentType };
  return failed(faultOf(problem, known));
}

/** Which model would answer, as far as the server reports it. An empty `chosen` means the loaded model. */
export function whichAnswers(facts: ServerFacts, chosen: string): Outcome {
  const models = facts.models.filter(({ type }) => type === "chat");
  const loaded = models.filter(({ isLoaded }) => isLoaded === true);
  if (models.length === 0) return failed({ kind: "no-model", server: facts.kind });
  if (chosen === "") {
    const reportsLoaded = models.some(({ isLoaded }) => isLoaded !== undefined);
    if (reportsLoaded && loaded.length === 0) return failed({ kind: "no-model", server: facts.kind });
    const [one, other] = reportsLoaded ? loaded : models;
    return one === undefined || other !== undefined ? passed() : passed({ kind: "model", id: one.id });
  }
  const named = facts.models.find((model) => isCalled(model, chosen));
  const [only, another] = serverOf(facts.kind).answersToAnyName === true ? models : loaded;
  if (named !== undefined) return passed({ kind: "model", id: named.id });
  if (only !== undefined && another === undefined) return passed({ kind: "model", id: only.id });
  return failed({ kind: "model-gone", model: chosen, models: models.map(({ id }) => id) });
}

/**
 * Whether a name means this model: its id, the id of an instance (LM Studio), or the name without the tag that Ollama
 * adds.
 */
function isCalled({ id, instanceIds }: ServerModel, name: string): boolean {
  return id === name || id === `${name}:latest` || instanceIds?.includes(name) === true;
}

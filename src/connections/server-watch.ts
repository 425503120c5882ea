import type { Applied } from "../configuration/index.ts";
import type { AppForConnections } from "./app-for-connections.ts";
import type { ServerWatch } from "./model/sections.ts";
import type { ServerFacts } from "./model/server-facts.ts";
import type { ConnectionsServices } from "./model/services.ts";
import { type Problem, problemOf } from "../chat/index.ts";

/**
 * Keeps the facts about the server in use. `onFacts` receives each new result, or `undefined` when there is none; then
 * `onProblem` is called with the reason. The facts are kept while the same server is requested again.
 */
export function createServerWatch(
  app: AppForConnections,
  services: Pick<ConnectionsServices, "readFacts">,
  onFacts: (facts: ServerFacts | undefined) => void,
  onProblem: (problem: Problem) => void,
): ServerWatch & {
  /** Drops facts of another address or key. Sends no request. */
  onApplied(): void;
  /** Accepts facts about the server in use from another source. */
  accept(facts: ServerFacts): void;
} {
  let known: { readonly of: Applied; readonly facts: ServerFacts } | undefined;
  let asked: Applied | undefined;
  let asking = new AbortController();
  let answer: Promise<void> = Promise.resolve();

  /** Resolves when the newest request has ended: an aborted one waits for the one that replaced it. */
  async function ask(of: Applied, signal: AbortSignal): Promise<void> {
    const found = await readFacts(of, signal);
    if (signal.aborted) return answer;
    asked = undefined;
    known = found.ok ? { of, facts: found.facts } : undefined;
    onFacts(known?.facts);
    if (!found.ok) onProblem(found.problem);
  }

  async function readFacts(of: Applied, signal: AbortSignal): Promise<Found> {
    try {
      return { ok: true, facts: await services.readFacts(of, signal) };
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    }
  }

  function stopAsking(): void {
    asking.abort();
    asked = undefined;
    answer = Promise.resolve();
  }

  function dropOthers(): void {
    const now = app.applied();
    if (asked !== undefined && !isSameServer(asked, now)) stopAsking();
    if (known === undefined || isSameServer(known.of, now)) return;
    known = undefined;
    onFacts(undefined);
  }

  return {
    facts: () => (isSameServer(known?.of, app.applied()) ? known?.facts : undefined),
    refresh(): Promise<void> {
      dropOthers();
      stopAsking();
      asked = app.applied();
      if (asked === undefined) return answer;
      asking = new AbortController();
      answer = ask(asked, asking.signal);
      return answer;
    },
    onApplied: dropOthers,
    accept(facts): void {
      const of = app.applied();
      if (of === undefined) return;
      stopAsking();
      known = { of, facts };
      onFacts(facts);
    },
  };
}

type Found =
  { readonly ok: true; readonly facts: ServerFacts } | { readonly ok: false; readonly problem: Problem };

function isSameServer(one: Applied | undefined, other: Applied | undefined): boolean {
  return one?.settings.baseURL === other?.settings.baseURL && one?.key === other?.key;
}

import { type Problem, problemOf, type ServerState } from "../../chat/index.ts";
import type { Applied } from "../../configuration/index.ts";
import type { AppForConnections } from "../app-for-connections.ts";
import type { Doctor } from "../check/doctor.ts";
import type { CheckProgress } from "../check/model/check-progress.ts";
import { type DoctorCheck, isOutdatedBy } from "../check/model/panel.ts";
import { describeConnection } from "../check/texts/describe-connection.ts";
import { describeOutcome } from "../check/view/words.ts";
import { doctorWords } from "../check/words.ts";
import { kindOfAddress } from "../model/kind-of-list.ts";
import { isPrivateHost } from "../../configuration/index.ts";
import type { PageOrigin } from "../model/server-help.ts";
import type { ConnectionsServices } from "../model/services.ts";
import { describeStart, describeWay } from "./describe-way.ts";

/** How often the page looks for a server that does not answer. */
const LOOK_INTERVAL_MS = 3000;

/**
 * Says in an empty conversation what to do about a server that does not answer, and notices when it does. Returns the
 * function that shows the state of the check anew.
 */
export function createServerWay(
  app: AppForConnections,
  services: Pick<ConnectionsServices, "operatingSystem" | "readFacts">,
  doctor: Doctor,
  origin: PageOrigin,
): () => void {
  let shown: ServerState = { kind: "unsaid" };
  let timer: ReturnType<typeof setTimeout> | undefined;

  function describe(check: DoctorCheck | undefined): ServerState {
    const words = doctorWords(app, services.operatingSystem, origin);
    if (check === undefined) {
      // The browser would ask for a permission, so the page waits for the user.
      const applied = app.asksFirst ? nearBy(app.applied()) : undefined;
      if (applied === undefined) return { kind: "unsaid" };
      return describeStart(kindOfAddress(applied.settings.baseURL), words);
    }
    const { result } = check.progress;
    const note = describeOutcome(check.progress, words);
    switch (result.kind) {
      case "running":
        return shown.kind === "missing" ? { ...shown, note } : shown;
      case "failed": {
        const time = new Date().toLocaleTimeString(); // so that each search is seen to have an end
        return { ...describeWay(result.fault, words), note: `${note} · ${time}` };
      }
      case "passed":
        if (shown.kind === "unsaid") return shown;
        return { kind: "found", text: describeConnection(check, words.doctor).text };
    }
  }

  function lookLater(): void {
    clearTimeout(timer);
    if (shown.kind === "missing" && !app.asksFirst) timer = setTimeout(() => void look(), LOOK_INTERVAL_MS);
  }

  /** Looks for the server while somebody sees that it is missing, and checks it once it is there. */
  async function look(): Promise<void> {
    const applied = nearBy(app.applied());
    const check = doctor.current();
    const isSeen = !document.hidden && app.conversation().messages.length === 0;
    // The full result of a check that somebody reads stays as it is.
    if (isSeen && applied !== undefined && check !== undefined && check.extent !== "full") {
      const signal = AbortSignal.timeout(3 * LOOK_INTERVAL_MS);
      const isOutdated = await services.readFacts(applied, signal).then(
        (facts) => isOutdatedBy(check.progress, facts),
        (error: unknown) => isAnsweredNow(check.progress, problemOf(error)),
      );
      if (isOutdated) doctor.recheck();
    }
    lookLater();
  }

  return () => {
    shown = describe(doctor.current());
    app.showServer(shown);
    lookLater();
  };
}

/** Whether something answers now where nothing did. It need not be a list of models, so the check is repeated. */
function isAnsweredNow({ result }: CheckProgress, { kind }: Problem): boolean {
  const wasSilent = result.kind === "failed" && result.fault.kind === "not-running";
  return wasSilent && kind !== "not-running" && kind !== "unknown"; // unknown: the time is over
}

/** The server, if it is one of this machine or network, which may be asked often. */
function nearBy(applied: Applied | undefined): Applied | undefined {
  const isNearBy = applied !== undefined && isPrivateHost(new URL(applied.settings.baseURL).hostname);
  return isNearBy ? applied : undefined;
}

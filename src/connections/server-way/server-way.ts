import { isActive, type Run, type ServerState } from "../../chat/index.ts";
import type { Applied } from "../../configuration/index.ts";
import type { AppForConnections } from "../app-for-connections.ts";
import type { Doctor } from "../check/doctor.ts";
import type { CheckFault } from "../check/model/check.ts";
import { type DoctorCheck, isOutdatedBy } from "../check/model/panel.ts";
import { describeConnection } from "../check/texts/describe-connection.ts";
import { describeOutcome } from "../check/view/words.ts";
import { doctorWords } from "../check/words.ts";
import { kindOfAddress } from "../model/kind-of-list.ts";
import { isPrivateHost } from "../model/loopback.ts";
import type { Section } from "../model/sections.ts";
import type { PageOrigin } from "../model/server-help.ts";
import type { ConnectionsServices } from "../model/services.ts";
import { describeWay } from "./describe-way.ts";

/** How often the page looks for a server that does not answer. */
const LOOK_INTERVAL_MS = 3000;
/** The faults that the user fixes at the server, without a change on this page. */
const FIXED_THERE: ReadonlySet<CheckFault["kind"]> = new Set([
  "not-running",
  "cors-off",
  "loading",
  "no-model",
]);

type State =
  | { readonly kind: "unsaid" }
  | { readonly kind: "found"; readonly check: DoctorCheck }
  /** Without a check, the page has not looked yet, and `fault` is what is likely. */
  | { readonly kind: "missing"; readonly check: DoctorCheck | undefined; readonly fault: CheckFault };

/** Says in an empty conversation what to do about a server that does not answer, and notices when it does. */
export function createServerWay(
  app: AppForConnections,
  services: Pick<ConnectionsServices, "operatingSystem" | "readFacts">,
  doctor: Doctor,
  origin: PageOrigin,
): Required<Pick<Section, "onRun" | "show">> & {
  /** The check has a new state. */
  onCheck(): void;
  /** Looks for the server at the request of the user. */
  lookAgain(): void;
} {
  let state: State = firstState(app);
  /** What the last check that the user asked for here is doing, or has found. */
  let note = "";
  let isAsked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const words = () => doctorWords(app, services.operatingSystem, origin);

  function describe(): ServerState {
    switch (state.kind) {
      case "unsaid":
        return state;
      case "found":
        return { kind: "found", text: describeConnection(state.check, words().doctor).text };
      case "missing": {
        const way = describeWay(state.fault, state.check !== undefined, words());
        return { kind: "missing", note, ...way };
      }
    }
  }

  function show(): void {
    clearTimeout(timer);
    if (state.kind === "missing") timer = setTimeout(() => void look(), LOOK_INTERVAL_MS);
    app.showServer(describe());
  }

  /** Looks for the server while somebody sees that it is missing. */
  async function look(): Promise<void> {
    const applied = app.applied();
    const check = doctor.current();
    if (isWatched(check) && isNearBy(applied)) {
      const signal = AbortSignal.timeout(3 * LOOK_INTERVAL_MS);
      const facts = await services.readFacts(applied, signal).catch(() => undefined);
      const isNews = facts !== undefined && isOutdatedBy(check.progress, facts);
      if (isNews && doctor.current() === check) return doctor.recheck();
    }
    show();
  }

  function isWatched(check: DoctorCheck | undefined): check is DoctorCheck {
    if (state.kind !== "missing" || check !== state.check || app.asksFirst) return false;
    const isSeen = document.visibilityState === "visible" && app.conversation().messages.length === 0;
    // The full result of a check that somebody reads stays as it is.
    return isSeen && check?.extent !== "full" && FIXED_THERE.has(state.fault.kind);
  }

  function onCheck(): void {
    const check = doctor.current();
    const result = check?.progress.result;
    if (isAsked) note = describeOutcome(check?.progress, words());
    if (check === undefined) state = { kind: "unsaid" };
    else if (result?.kind === "failed") {
      state = { kind: "missing", check, fault: result.fault };
      if (isAsked) note += ` · ${new Date().toLocaleTimeString(app.language())}`; // each time anew
    } else if (result?.kind === "passed" && state.kind !== "unsaid") state = { kind: "found", check };
    if (result?.kind !== "running") isAsked = false;
    show();
  }

  document.addEventListener("visibilitychange", () => void look());
  show();

  return {
    onCheck,
    lookAgain(): void {
      isAsked = true;
      doctor.recheck();
    },
    onRun(run: Run): void {
      note = "";
      if (isActive(run) && state.kind === "found") state = { kind: "unsaid" };
      show();
    },
    show(): void {
      note = "";
      show();
    },
  };
}

/** Where a request would make the browser ask for a permission, the page waits for the user, and says so. */
function firstState(app: AppForConnections): State {
  const applied = app.applied();
  if (!app.asksFirst || !isNearBy(applied)) return { kind: "unsaid" };
  const { baseURL, origin } = applied.settings;
  const fault: CheckFault = { kind: "not-running", origin, server: kindOfAddress(baseURL) };
  return { kind: "missing", check: undefined, fault };
}

/** Whether it is a server of this machine or network, which may be asked often. */
function isNearBy(applied: Applied | undefined): applied is Applied {
  return applied !== undefined && isPrivateHost(new URL(applied.settings.baseURL).hostname);
}

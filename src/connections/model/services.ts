import type { Applied } from "../../configuration/index.ts";
import type { CheckReport, CheckRequest } from "../check/model/check.ts";
import type { FoundServer } from "../finder/model/found-server.ts";
import type { LmStudio } from "../lm-studio/model/lm-studio.ts";
import type { OperatingSystem } from "./servers.ts";
import type { ServerFacts } from "./server-facts.ts";

/** The external services that the connections part needs; tests pass fakes. */
export interface ConnectionsServices {
  readonly operatingSystem: OperatingSystem;
  /** Runs the steps of a check one by one, and stops at the first that fails. Never rejects; an abort ends it. */
  check(request: CheckRequest, signal: AbortSignal): AsyncIterable<CheckReport>;
  /** Probes the usual loopback addresses in parallel, within two seconds. Never rejects. */
  findServers(signal: AbortSignal): Promise<readonly FoundServer[]>;
  /** Requests the kind and the models of a server. Rejects with a ProblemError. */
  readFacts(applied: Applied, signal: AbortSignal): Promise<ServerFacts>;
  readonly lmStudio: LmStudio;
}

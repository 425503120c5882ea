import type { Applied } from "../../configuration/index.ts";
import type { CheckReport, CheckRequest } from "../check/model/check.ts";
import type { FoundServer } from "../finder/model/found-server.ts";
import type { LmStudio } from "../lm-studio/model/lm-studio.ts";
import type { OperatingSystem } from "./servers.ts";
import type { ServerFacts } from "./server-facts.ts";

/** What the part for connections needs of the outside world; a test hands it fakes. */
export interface ConnectionsServices {
  readonly operatingSystem: OperatingSystem;
  /** Takes the steps of a check one by one, and ends with the first that fails. Never rejects; an abort ends it. */
  check(request: CheckRequest, signal: AbortSignal): AsyncIterable<CheckReport>;
  /** Probes at the usual loopback addresses, all at once, within two seconds. Never rejects. */
  findServers(signal: AbortSignal): Promise<readonly FoundServer[]>;
  /** Asks a server what it is and which models it has. Fails with a ProblemError. */
  readFacts(applied: Applied, signal: AbortSignal): Promise<ServerFacts>;
  readonly lmStudio: LmStudio;
}

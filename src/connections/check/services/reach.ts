import {
  type BaseURL,
  endpointURL,
  isWithoutPath,
  parseBaseURL,
  urlAtOrigin,
} from "../../../configuration/index.ts";
import type { CheckReport } from "../model/check.ts";
import { kindOfAddress } from "../../model/kind-of-list.ts";
import type { ProbeResponse, Probes } from "./probes.ts";
import { failed, type Known, type Outcome, passed, SKIPPED } from "./outcome.ts";
import { type Permission, readPermission } from "./permission.ts";
import type { Surroundings } from "./surroundings.ts";
import { isList, mayBeElsewhere, wantsKey } from "./list.ts";

/** A valid address. */
type Address = Extract<BaseURL, { ok: true }>;

/** Runs the step `address`. Returns the parsed address. */
export async function* checkAddress(typed: string): AsyncGenerator<CheckReport, Address | undefined> {
  yield { step: "address", state: "running" };
  const address = parseBaseURL(typed);
  if (!address.ok) {
    yield { step: "address", ...failed({ kind: "address", fault: address.fault }) };
    return undefined;
  }
  const { url: baseURL } = address;
  yield { step: "address", ...passed({ kind: "address", baseURL, corrected: baseURL !== typed.trim() }) };
  return address;
}

/**
 * Runs the steps `permission`, `reachable` and `cors`. Returns the response to a request without a header. There is no
 * time limit, because the request is pending while the browser asks the user.
 */
export async function* checkReach(
  address: Address,
  probes: Probes,
  surroundings: Surroundings,
): AsyncGenerator<CheckReport, ProbeResponse | undefined> {
  const { origin } = address;
  const server = kindOfAddress(address.url);

  yield { step: "permission", state: "running" };
  const permission = await readPermission(new URL(address.url), surroundings);
  if (permission === "prompt") yield { step: "permission", state: "asking" };
  const outcome =
    permission === "prompt"
      ? await awaitPermission(address, probes, surroundings)
      : permissionOutcome(permission, origin);
  yield { step: "permission", ...outcome };
  if (outcome.state === "failed") return undefined;

  yield { step: "reachable", state: "running" };
  let response = await probes.plain();
  if (response === undefined) {
    if (!(await probes.opaque())) {
      yield { step: "reachable", ...failed({ kind: "not-running", origin, server }) };
      return undefined;
    }
    probes.forget(); // the server may have started after the first request
    response = await probes.plain();
  }
  yield { step: "reachable", ...passed() };

  yield { step: "cors", state: "running" };
  yield { step: "cors", ...(response ? passed() : failed({ kind: "cors-off", origin, server })) };
  return response;
}

/** The state is still `prompt` when the browser had no reason to ask: it connects first, and asks afterwards. */
function permissionOutcome(permission: Permission, origin: string): Outcome {
  switch (permission) {
    case "not-needed":
    case "prompt":
      return SKIPPED;
    case "granted":
      return passed();
    case "denied":
      return failed({ kind: "permission-denied", origin });
    case "mixed-content":
      return failed({ kind: "mixed-content", origin });
  }
}

/** Makes the browser ask, by a request, and reads the user's answer. */
async function awaitPermission(
  address: Address,
  probes: Probes,
  surroundings: Surroundings,
): Promise<Outcome> {
  const read = (): Promise<Permission> => readPermission(new URL(address.url), surroundings);
  if ((await probes.plain()) !== undefined) return passed();
  const answer = await read();
  if (answer !== "prompt") return permissionOutcome(answer, address.origin);
  // Nothing listens there, or the user dismissed the question: the next request asks again.
  await probes.opaque();
  const second = await read();
  if (second === "granted") probes.forget();
  return permissionOutcome(second, address.origin);
}

/** The base URL at which the check continues, and the response there to a request for the list without a header. */
interface Reached {
  readonly baseURL: string;
  readonly plain: ProbeResponse;
}

/**
 * When only host and port were typed, and the server has its list at `/v1` instead, the check continues there and the
 * step `address` reports it. Otherwise nothing changes.
 */
export async function* followMove(
  plain: ProbeResponse,
  known: Known,
  probes: Probes,
): AsyncGenerator<CheckReport, Reached> {
  const { baseURL: from } = known;
  const baseURL = isWithoutPath(from) ? urlAtOrigin(from, "/v1") : from;
  if (baseURL === from || !(await isOnlyThere(baseURL, plain, known, probes)))
    return { baseURL: from, plain };
  probes.moveTo(baseURL);
  yield { step: "address", ...passed({ kind: "moved", from, baseURL }) };
  return { baseURL, plain: (await probes.plain()) ?? plain };
}

async function isOnlyThere(
  there: string,
  plain: ProbeResponse,
  known: Known,
  probes: Probes,
): Promise<boolean> {
  const { baseURL, key } = known;
  /** Requests the list again with the key when one is required. */
  const open = async (
    response: ProbeResponse | undefined,
    url: string,
  ): Promise<ProbeResponse | undefined> =>
    response !== undefined && wantsKey(response) && key !== ""
      ? probes.at(url, { headers: { authorization: `Bearer ${key}` } })
      : response;

  const here = await open(plain, endpointURL(baseURL, "/models"));
  if (here === undefined || isList(here) || !mayBeElsewhere(here, baseURL)) return false;
  const list = endpointURL(there, "/models");
  const response = await open(await probes.at(list), list);
  return response !== undefined && isList(response);
}

import { type BaseURL, parseBaseURL } from "../../../configuration/index.ts";
import type { CheckReport } from "../model/check.ts";
import { kindOfAddress } from "../../model/kind-of-list.ts";
import type { Look, Looks } from "./looks.ts";
import { failed, type Outcome, passed, SKIPPED } from "./outcome.ts";
import { type Permission, readPermission } from "./permission.ts";
import type { Surroundings } from "./surroundings.ts";

/** An address that can be called. */
type Address = Extract<BaseURL, { ok: true }>;

/** The step `address`. Returns the address as it will be called. */
export async function* takeAddress(typed: string): AsyncGenerator<CheckReport, Address | undefined> {
  yield { step: "address", state: "running" };
  const address = parseBaseURL(typed);
  if (!address.ok) {
    yield { step: "address", ...failed({ kind: "address", fault: address.fault }) };
    return undefined;
  }
  const { url: baseURL } = address;
  yield { step: "address", ...passed({ kind: "address", baseURL, mended: baseURL !== typed.trim() }) };
  return address;
}

/**
 * The steps `permission`, `reachable` and `cors`. Returns the answer that a request without a header gets. There is
 * no time limit: while the browser asks its user, the request hangs.
 */
export async function* takeReach(
  address: Address,
  looks: Looks,
  surroundings: Surroundings,
): AsyncGenerator<CheckReport, Look | undefined> {
  const { origin } = address;
  const server = kindOfAddress(address.url);

  yield { step: "permission", state: "running" };
  const permission = await readPermission(new URL(address.url), surroundings);
  if (permission === "prompt") yield { step: "permission", state: "asking" };
  const outcome =
    permission === "prompt"
      ? await whenAnswered(address, looks, surroundings)
      : permissionOutcome(permission, origin);
  yield { step: "permission", ...outcome };
  if (outcome.state === "failed") return undefined;

  yield { step: "reachable", state: "running" };
  const look = await looks.plain();
  if (look === undefined && !(await looks.opaque())) {
    yield { step: "reachable", ...failed({ kind: "not-running", origin, server }) };
    return undefined;
  }
  yield { step: "reachable", ...passed() };

  yield { step: "cors", state: "running" };
  yield { step: "cors", ...(look ? passed() : failed({ kind: "cors-off", origin, server })) };
  return look;
}

/** `prompt` is what stays when the browser had nothing to ask for: it connects first, and asks then. */
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

/** Has the browser ask, by a request, and reads what was answered. */
async function whenAnswered(address: Address, looks: Looks, surroundings: Surroundings): Promise<Outcome> {
  const read = (): Promise<Permission> => readPermission(new URL(address.url), surroundings);
  if ((await looks.plain()) !== undefined) return passed();
  const answer = await read();
  if (answer !== "prompt") return permissionOutcome(answer, address.origin);
  // Nobody listens there, or the question was waved away: the next request asks again.
  await looks.opaque();
  const second = await read();
  if (second === "granted") looks.forget();
  return permissionOutcome(second, address.origin);
}

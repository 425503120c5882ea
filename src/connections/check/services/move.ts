import type { CheckReport } from "../model/check.ts";
import { endpointURL, isWithoutPath, urlAtOrigin } from "../../../configuration/index.ts";
import type { Known } from "./fault.ts";
import { isList, mayBeElsewhere, wantsKey } from "./list.ts";
import type { Look, Looks } from "./looks.ts";
import { passed } from "./outcome.ts";

/** Where the check goes on, and what a request for the list without a header gets there. */
interface Reached {
  readonly baseURL: string;
  readonly plain: Look;
}

/**
 * Where host and port alone were typed, and the server has its list at `/v1` and none here, the check goes on there: the step
 * `address` says so. Otherwise nothing changes.
 */
export async function* takeMove(
  plain: Look,
  known: Known,
  looks: Looks,
): AsyncGenerator<CheckReport, Reached> {
  const { baseURL: from } = known;
  const baseURL = isWithoutPath(from) ? urlAtOrigin(from, "/v1") : from;
  if (baseURL === from || !(await isOnlyThere(baseURL, plain, known, looks))) return { baseURL: from, plain };
  looks.moveTo(baseURL);
  yield { step: "address", ...passed({ kind: "moved", from, baseURL }) };
  return { baseURL, plain: (await looks.plain()) ?? plain };
}

async function isOnlyThere(there: string, plain: Look, known: Known, looks: Looks): Promise<boolean> {
  const { baseURL, key } = known;
  /** As the key opens it, where one is wanted. */
  const open = async (look: Look | undefined, url: string): Promise<Look | undefined> =>
    look !== undefined && wantsKey(look) && key !== ""
      ? looks.at(url, { headers: { authorization: `Bearer ${key}` } })
      : look;

  const here = await open(plain, endpointURL(baseURL, "/models"));
  if (here === undefined || isList(here) || !mayBeElsewhere(here, baseURL)) return false;
  const list = endpointURL(there, "/models");
  const look = await open(await looks.at(list), list);
  return look !== undefined && isList(look);
}

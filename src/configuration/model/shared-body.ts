import { isRecord, parseJSON } from "../../platform/index.ts";
import { containsSecret, isSecretName } from "./secrets.ts";

/** The name that is listed as left out for a body that can’t be parsed. */
export const WHOLE_BODY = "{…}";

/** Objects that are nested deeper than this are not searched. */
const DEEPEST = 20;

/** An extra body that can be shared, and the names of the members that were removed. */
export interface SharedBody {
  readonly text: string;
  readonly leftOut: readonly string[];
}

/**
 * Removes the members of an extra body that have the name of a key, or contain one. A body without such members is not
 * changed at all; one that is not a JSON object is removed completely, because it can’t be searched.
 */
export function withoutSecrets(extraBody: string): SharedBody {
  if (extraBody.trim() === "") return { text: extraBody, leftOut: [] };
  const body = parseJSON(extraBody);
  if (!isRecord(body)) return { text: "", leftOut: [WHOLE_BODY] };
  const leftOut: string[] = [];
  const kept = strip(body, leftOut, 0);
  if (leftOut.length === 0 && isWrittenOnce(extraBody, body)) return { text: extraBody, leftOut };
  const text = Object.keys(kept).length === 0 ? "" : JSON.stringify(kept);
  return { text, leftOut };
}

function strip(record: object, leftOut: string[], depth: number): object {
  const kept = Object.entries(record).flatMap(([name, value]: [string, unknown]) => {
    if (!isSecret(name, value, depth)) return [[name, look(value, leftOut, depth + 1)] as const];
    leftOut.push(name);
    return [];
  });
  return Array.isArray(record) ? kept.map(([, value]) => value) : Object.fromEntries(kept);
}

function look(value: unknown, leftOut: string[], depth: number): unknown {
  return typeof value === "object" && value !== null ? strip(value, leftOut, depth) : value;
}

function isSecret(name: string, value: unknown, depth: number): boolean {
  if (typeof value === "object" && value !== null && depth >= DEEPEST) return true;
  return isSecretName(name) || (typeof value === "string" && containsSecret(value));
}

/** Of a duplicate member, JSON.parse returns only the last value, so the first one would not be searched. */
function isWrittenOnce(text: string, body: unknown): boolean {
  const signs = (json: string): number => json.replace(/"(?:[^"\\]|\\.)*"/g, "").match(/:/g)?.length ?? 0;
  return signs(text) === signs(JSON.stringify(body));
}

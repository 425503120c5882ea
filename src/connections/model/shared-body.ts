import { isRecord, parseJSON } from "../../platform/index.ts";
import { containsSecret, isSecretName } from "../../configuration/index.ts";

/** Stands among the names of what was left out for a body that can’t be read. */
export const WHOLE_BODY = "{…}";

/** Nested deeper than this, nobody can look through it. */
const DEEPEST = 20;

/** An extra body that can be shown to others, and the names of what was taken out of it. */
export interface SharedBody {
  readonly text: string;
  readonly leftOut: readonly string[];
}

/**
 * Takes everything that is named as a key, or holds one, out of an extra body. Without such it stays to the letter; one
 * that is no JSON object is taken out whole, for it can’t be looked through.
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

/** A member that stands in a text twice is parsed once: what the first one held would be seen by nobody. */
function isWrittenOnce(text: string, body: unknown): boolean {
  const signs = (json: string): number => json.replace(/"(?:[^"\\]|\\.)*"/g, "").match(/:/g)?.length ?? 0;
  return signs(text) === signs(JSON.stringify(body));
}

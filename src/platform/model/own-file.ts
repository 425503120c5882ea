import { isRecord } from "./is-record.ts";
import { parseJSON } from "./parse-json.ts";

/** A file that the page writes: a list under the name of its kind, with `causette: kind` and a version. */
interface OwnFileFormat<Kind extends string> {
  readonly kind: Kind;
  readonly version: number;
  readonly mostBytes: number;
  /** Of entries. */
  readonly most: number;
}

export type OwnFileFault<Kind extends string> =
  "too-big" | "not-json" | `not-${Kind}` | "newer" | "empty" | "too-many";

type ReadOwnFile<Entry, Kind extends string> =
  | { readonly ok: true; readonly entries: readonly Entry[]; readonly unread: number }
  | { readonly ok: false; readonly fault: OwnFileFault<Kind> };

export function writeOwnFile(
  { kind, version }: Pick<OwnFileFormat<string>, "kind" | "version">,
  entries: readonly unknown[],
): string {
  return `${JSON.stringify({ causette: kind, version, [kind]: entries }, undefined, 2)}\n`;
}

/** Reads a file; `unread` is the number of entries of which `parse` makes nothing. Never throws. */
export function readOwnFile<Entry, Kind extends string>(
  text: string,
  { kind, version, mostBytes, most }: OwnFileFormat<Kind>,
  parse: (entry: unknown) => Entry | undefined,
): ReadOwnFile<Entry, Kind> {
  const other = { ok: false, fault: `not-${kind}` } as const;
  if (new TextEncoder().encode(text).length > mostBytes) return { ok: false, fault: "too-big" };
  if (text.trim() === "") return { ok: false, fault: "empty" };
  const file = parseJSON(text.replace(/^\ufeff/, "")); // byte-order mark, which some editors add
  if (file === undefined) return { ok: false, fault: "not-json" };
  if (!isRecord(file) || file["causette"] !== kind) return other;
  const [written, list] = [file["version"], file[kind]];
  if (typeof written === "number" && written > version) return { ok: false, fault: "newer" };
  if (written !== version || !Array.isArray(list)) return other;
  if (list.length > most) return { ok: false, fault: "too-many" };
  const entries = list.flatMap((each: unknown) => parse(each) ?? []);
  if (entries.length === 0) return { ok: false, fault: "empty" };
  return { ok: true, entries, unread: list.length - entries.length };
}

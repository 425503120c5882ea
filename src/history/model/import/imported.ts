import type { StorableMessage } from "../records.ts";

/** What this page can't show of another program's conversation, or does not want to. */
export type LostKind = "picture" | "file" | "tool" | "hidden" | "unknown";

export interface Lost {
  readonly kind: LostKind;
  readonly count: number;
}

/** A conversation of a file, in the shape in which it is stored. */
export interface ImportedConversation {
  /** Stable: another import of the same file gives the same one. */
  readonly id: string;
  readonly title: string;
  /** In ms since 1970; `undefined`: the file does not tell. */
  readonly createdAt: number | undefined;
  readonly updatedAt: number | undefined;
  readonly leaf?: string | undefined;
  readonly model?: string | undefined;
  readonly isPinned?: boolean;
  /** Only in our own format: when it was put into the bin, and which messages the user has deleted. */
  readonly deletedAt?: number | undefined;
  readonly removed?: readonly string[] | undefined;
  /** The format of the file. */
  readonly format: string;
  /** Where it was imported from at first; `undefined`: it was made here. */
  readonly source: string | undefined;
  readonly system?: string | undefined;
  /** Of all branches, each after the one that it follows. */
  readonly messages: readonly StorableMessage[];
  readonly lost: readonly Lost[];
}

/**
 * Why a record of a file can't be read: it is no JSON; the file ends in it; it is nested too deeply; it is too large;
 * no format that is known, or a newer one; it has no message; it has too many; the archive is broken.
 */
export type FaultReason =
  "not-json" | "cut-off" | "too-deep" | "too-large" | "unknown" | "newer" | "empty" | "too-many" | "archive";

export interface ImportFault {
  readonly reason: FaultReason;
  /** The place of the record in the file, from 1. */
  readonly position: number;
  /** The name of the file in the archive. */
  readonly entry?: string | undefined;
}

export function isFault(read: ImportedConversation | ImportFault): read is ImportFault {
  return "reason" in read;
}

/** Reads the records of one format. Both functions accept any value, and never throw. */
export interface Importer {
  readonly name: string;
  recognises(value: unknown): boolean;
  read(value: unknown): ImportedConversation | FaultReason;
}

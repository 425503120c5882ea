import type { FaultReason } from "../import/imported.ts";

export type SplitFault = Extract<FaultReason, "not-json" | "cut-off" | "too-deep" | "too-large">;

/** The bytes of one record, or why it has none. */
export type Split = Uint8Array | SplitFault;

/** In bytes: more than this is no conversation. */
const LARGEST_RECORD = 128 * 2 ** 20;

/** The bytes of the record that is being read, which may come in several chunks. */
export function createRecordBytes(largest = LARGEST_RECORD) {
  let pieces: Uint8Array[] | undefined;
  let size = 0;
  let fault: SplitFault | undefined;

  return {
    isOpen: (): boolean => pieces !== undefined,
    begin(): void {
      [pieces, size, fault] = [[], 0, undefined];
    },
    add(piece: Uint8Array): void {
      size += piece.length;
      if (size > largest) fault ??= "too-large";
      if (fault === undefined) pieces?.push(piece);
      else pieces = []; // it is passed over
    },
    spoil(reason: SplitFault): void {
      fault ??= reason;
    },
    isSpoiled: (): boolean => fault !== undefined,
    /** Ends the record. */
    take(): Split {
      const taken = fault ?? join(pieces ?? []);
      pieces = undefined;
      return taken;
    },
    drop(): void {
      pieces = undefined;
    },
  };
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

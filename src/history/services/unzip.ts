import type { UnzipDecoder } from "fflate";
import { loadFflate } from "./load-fflate.ts";

/**
 * In bytes: 1032 times as much may come out of a piece, so that its length follows what came out of the one before it.
 */
const [SMALLEST_PIECE, LARGEST_PIECE] = [512, 16 * 1024] as const;
const OUT_OF_A_PIECE = 128 * 1024;

/** What comes out of an archive, in order. `end`: the file in it is over; `fault`: it can't be read, or the archive can't. */
export interface Unzipped {
  readonly entry: string;
  readonly bytes?: Uint8Array;
  readonly isEnd?: boolean;
  readonly isFault?: boolean;
}

/**
 * Reads an archive piece by piece, and yields what comes out of it. Files for which `isWanted` returns false, from then
 * on, are passed over without unpacking them. An archive that is cut off gives what is whole.
 */
export async function* unzip(
  pieces: AsyncIterable<Uint8Array>,
  isWanted: (entry: string) => boolean,
): AsyncGenerator<Unzipped> {
  const { Unzip, UnzipInflate } = await loadFflate();
  let out: Unzipped[] = [];
  let size = 0;
  let open: string | undefined;

  class Inflate implements UnzipDecoder {
    static compression = 8;
    ondata: UnzipDecoder["ondata"] = () => undefined;
    readonly #inflate = new UnzipInflate();
    readonly #name: string;
    #isBroken = false;

    constructor(name: string) {
      this.#name = name;
      this.#inflate.ondata = (...given) => {
        this.#isBroken ||= given[0] !== null;
        this.ondata(...given);
      };
    }

    push(bytes: Uint8Array, isLast: boolean): void {
      if (!this.#isBroken && isWanted(this.#name)) this.#inflate.push(bytes, isLast);
      else if (isLast && !this.#isBroken) this.ondata(null, new Uint8Array(), true);
    }
  }

  const archive = new Unzip((file) => {
    const entry = file.name;
    open = entry;
    file.ondata = (error, bytes, isEnd) => {
      if (error !== null) out.push({ entry, isFault: true, isEnd: true });
      else out.push({ entry, bytes, isEnd });
      size += bytes?.length ?? 0;
      if (isEnd || error !== null) open = undefined;
    };
    file.start();
  });
  archive.register(Inflate);

  function* taken(): Generator<Unzipped> {
    const ready = out;
    [out, size] = [[], 0];
    yield* ready;
  }

  let length: number = SMALLEST_PIECE;
  try {
    for await (const bytes of pieces) {
      for (let at = 0; at < bytes.length; at += length) {
        const fitting = Math.round((length * OUT_OF_A_PIECE) / Math.max(1, size));
        length = Math.max(SMALLEST_PIECE, Math.min(LARGEST_PIECE, length * 2, fitting));
        yield* taken();
        archive.push(bytes.slice(at, at + length));
      }
    }
    archive.push(new Uint8Array(), true);
  } catch {
    yield* taken();
    yield { entry: open ?? "", isFault: true, isEnd: true };
    return;
  }
  yield* taken();
  if (open !== undefined) yield { entry: open, isFault: true, isEnd: true };
}

import type { Exchange } from "../../../chat/index.ts";

/** Of all exchanges that are kept, in bytes of their reads. */
export const MOST_KEPT_BYTES = 32 * 1024 * 1024;
/** An exchange that still grows may get as large as this. */
export const MOST_GROWING_BYTES = MOST_KEPT_BYTES / 2;

/** Keeps the exchanges of the last answers; the oldest ones are released when there would be more bytes than the bound. */
export function createKeptExchanges(most = MOST_KEPT_BYTES, mostGrowing = MOST_GROWING_BYTES) {
  const kept = new Map<Exchange, Set<string>>();

  /** What it may need until it is over. */
  const sizeOf = ({ bytes, isOver }: Exchange): number => (isOver ? bytes : Math.max(bytes, mostGrowing));

  function trim(): void {
    let total = [...kept.keys()].reduce((sum, exchange) => sum + sizeOf(exchange), 0);
    for (const exchange of kept.keys()) {
      if (total <= most || kept.size === 1) return;
      total -= sizeOf(exchange);
      kept.delete(exchange);
      exchange.release();
    }
  }

  return {
    /** An exchange of this answer has begun. The same exchange can be of several answers. */
    add(messageId: string, exchange: Exchange): void {
      const ids = kept.get(exchange) ?? new Set<string>();
      kept.set(exchange, ids.add(messageId));
      trim();
    },
    /** The exchanges of an answer, oldest first; `undefined` when there are none, or none any more. */
    of(messageId: string): readonly Exchange[] | undefined {
      const found = [...kept].filter(([, ids]) => ids.has(messageId)).map(([exchange]) => exchange);
      return found.length > 0 ? found : undefined;
    },
  };
}

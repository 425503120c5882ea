const [OPEN_ARRAY, CLOSE_ARRAY, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7d] as const;

/** Deeper than this is no conversation. JSON.parse and all that walks through a value have room for it. */
const DEEPEST = 2000;

/** The brackets that are open, without recursion. */
export function createNesting() {
  const open: number[] = [];
  /** How many are open beyond the deepest; their kinds are not kept. */
  let beyond = 0;

  return {
    depth: (): number => open.length + beyond,

    /** Returns whether it is not too deep. */
    open(bracket: number): boolean {
      if (open.length < DEEPEST) open.push(bracket === OPEN_ARRAY ? CLOSE_ARRAY : CLOSE_OBJECT);
      else beyond += 1;
      return beyond === 0;
    },

    /** Closes down to the bracket that belongs to it. Returns whether that was the last one. */
    close(bracket: number): boolean {
      if (beyond > 0) {
        beyond -= 1;
        return true;
      }
      const isRight = open.at(-1) === bracket;
      const place = isRight ? open.length - 1 : open.lastIndexOf(bracket);
      if (place >= 0) open.length = place;
      return isRight;
    },

    reset(): void {
      open.length = 0;
      beyond = 0;
    },
  };
}

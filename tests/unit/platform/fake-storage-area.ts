/** A browser's storage area; what it may hold is set by the test. */
export function createFakeArea() {
  const entries = new Map<string, string>();
  const area = {
    entries,
    isFull: false,
    /** In characters, names included. */
    limit: Infinity,
    getItem: (name: string): string | null => entries.get(name) ?? null,
    setItem(name: string, value: string): void {
      const others = [...entries].filter(([other]) => other !== name);
      const size = [...others, [name, value]].flat().join("").length;
      if (area.isFull || size > area.limit) throw new DOMException("no room", "QuotaExceededError");
      entries.set(name, value);
    },
    removeItem: (name: string): void => void entries.delete(name),
  };
  return area;
}

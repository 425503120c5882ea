/** Two 32-bit FNV-1a sums with different beginnings: http://www.isthe.com/chongo/tech/comp/fnv/ */
const OFFSETS = [0x811c9dc5, 0x050c5d1f] as const;
const PRIME = 0x01000193;

/** A short text that is the same for the same texts. Against accidents, not against malice. */
export function hashOf(...texts: readonly string[]): string {
  let [one, other]: [number, number] = [...OFFSETS];
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, PRIME);
      other = Math.imul(other ^ (code + at), PRIME);
    }
    one = Math.imul(one ^ text.length ^ 0xffff, PRIME);
    other = Math.imul(other ^ 0xfffe, PRIME);
  }
  return [one, other].map((sum) => (sum >>> 0).toString(16).padStart(8, "0")).join("");
}

/** Ten times a second is enough for the eye. */
const PAUSE_MS = 100;

/** The first, the last, and between them as many as an eye can follow. */
export async function* slowDown<T>(all: AsyncIterable<T>): AsyncGenerator<T, undefined> {
  let told: number | undefined;
  let held: { readonly value: T } | undefined;
  for await (const value of all) {
    const now = performance.now();
    held = { value };
    if (told !== undefined && now - told < PAUSE_MS) continue;
    told = now;
    held = undefined;
    yield value;
  }
  if (held !== undefined) yield held.value;
}

const ENDS = ["pointerup", "pointercancel", "keyup"] as const;

/**
 * Settles once nothing on the page is being pressed any more; `undefined` when nothing is. What moves in the middle of a press
 * is taken away from under the pointer, and the press is lost.
 */
export function whenReleased(document: Document): Promise<void> | undefined {
  if (document.querySelector(":active") === null) return undefined;
  return new Promise((resolve) => {
    const ended = new AbortController();
    const end = (): void => {
      ended.abort();
      setTimeout(resolve); // the click comes first
    };
    for (const type of ENDS) document.addEventListener(type, end, { capture: true, signal: ended.signal });
  });
}

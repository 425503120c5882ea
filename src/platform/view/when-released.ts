const ENDS = ["pointerup", "pointercancel", "keyup"] as const;

/**
 * Resolves when nothing on the page is pressed. If an element moves between press and release, the release hits another
 * element, and there is no click.
 */
export function whenReleased(document: Document): Promise<void> {
  return new Promise((resolve) => {
    if (document.querySelector(":active") === null) return resolve();
    const ended = new AbortController();
    const end = (): void => {
      ended.abort();
      setTimeout(resolve); // the click comes first
    };
    for (const type of ENDS) document.addEventListener(type, end, { capture: true, signal: ended.signal });
  });
}

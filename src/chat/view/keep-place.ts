/**
 * Remembers where on the screen the first message is that can be seen in a scrolling box. The outcome brings it back
 * there. Browsers do the same by themselves, but Safari does not, and none does at the very top:
 * https://developer.mozilla.org/en-US/docs/Web/CSS/overflow-anchor
 */
export function keepPlace(box: HTMLElement): () => void {
  const { top } = box.getBoundingClientRect();
  const read = [...box.children].find(
    (child) => child.matches("[data-id]") && child.getBoundingClientRect().bottom > top,
  );
  if (read === undefined) return () => undefined;
  const before = read.getBoundingClientRect().top;
  return () => {
    // To write it ends a scrolling that is going on, so only when the browser has not done it.
    const by = read.isConnected ? read.getBoundingClientRect().top - before : 0;
    if (Math.abs(by) >= 0.5) box.scrollTop += by;
  };
}

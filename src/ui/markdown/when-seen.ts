/** Runs work once, when the element is on screen: what the reader never scrolls to costs nothing. */
export function whenSeen(element: Element, work: () => void): void {
  const watch = new IntersectionObserver((entries, observer) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    work();
  });
  watch.observe(element);
}

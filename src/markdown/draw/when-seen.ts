const works = new WeakMap<Element, () => void>();

const watch = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    watch.unobserve(target);
    works.get(target)?.();
  }
});

/** Runs work once, when the element is on screen: what the reader never scrolls to costs nothing. */
export function whenSeen(element: Element, work: () => void): void {
  works.set(element, work);
  watch.observe(element);
}

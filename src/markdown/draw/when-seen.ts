const works = new WeakMap<Element, () => void>();
/** One for all elements, made with the first: what a room exports can be imported where there is no page. */
let watch: IntersectionObserver | undefined;

/** Runs work once, when the element is on screen: what the reader never scrolls to costs nothing. */
export function whenSeen(element: Element, work: () => void): void {
  works.set(element, work);
  (watch ??= new IntersectionObserver(workOnSeen)).observe(element);
}

function workOnSeen(entries: readonly IntersectionObserverEntry[], observer: IntersectionObserver): void {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    observer.unobserve(target);
    works.get(target)?.();
  }
}

/** Improves how something is drawn. A rejection leaves it as it is. */
export type RefineJob = () => Promise<void>;

/** So much is done at once: the browser lays the page out after each time, which costs as much for one job as for many. */
const BUDGET_MS = 12;
/** How far from the screen an element counts as near it: one height of the box in which it is scrolled. */
const NEAR = "100%";

/**
 * Jobs that can wait until their element is near the screen and the browser has nothing better to do. What the reader
 * never scrolls to costs nothing. Browsers without `scrollMargin`
 * (https://developer.mozilla.org/en-US/docs/Web/API/IntersectionObserver/scrollMargin) begin when it is on screen.
 */
export function createRefineQueue(whenIdle: (work: () => Promise<void>) => void) {
  const unseen = new WeakMap<Element, RefineJob>();
  const due: RefineJob[] = [];
  let isScheduled = false;
  let running: Promise<void> = Promise.resolve();
  let watch: IntersectionObserver | undefined;

  function takeAll(root: Element): void {
    watch?.unobserve(root);
    takeUnseen(root);
    if (root.matches(".chunk")) for (const element of root.querySelectorAll("*")) takeUnseen(element);
  }

  function takeUnseen(element: Element): void {
    const job = unseen.get(element);
    unseen.delete(element);
    if (job !== undefined) due.push(job);
  }

  function schedule(): void {
    if (isScheduled || due.length === 0) return;
    isScheduled = true;
    whenIdle(runSome);
  }

  async function runSome(): Promise<void> {
    const stop = performance.now() + BUDGET_MS;
    do await runNext();
    while (due.length > 0 && performance.now() < stop);
    isScheduled = false;
    schedule();
  }

  function runNext(): Promise<void> {
    // Without its library something stays as it is drawn; the next job may find the library loaded.
    running =
      due
        .shift()?.()
        .catch(() => undefined) ?? running;
    return running;
  }

  function onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) if (isIntersecting) takeAll(target);
    schedule();
  }

  /** Each observed element costs the browser time in each frame: in a long answer the chunks are observed instead. */
  function observe(element: Element): void {
    watch ??= new IntersectionObserver(onSeen, { scrollMargin: NEAR });
    watch.observe(element.closest(".chunk") ?? element);
  }

  return {
    /** One job for an element: another one replaces it. */
    add(element: Element, job: RefineJob): void {
      unseen.set(element, job);
      queueMicrotask(() => observe(element)); // it stands on the page by then
    },
    /** Does at once what waits in a part of the page. Where its library has been loaded, only microtasks are awaited. */
    async finish(root: ParentNode): Promise<void> {
      for (const element of root.querySelectorAll("*")) takeAll(element);
      await running;
      while (due.length > 0) await runNext();
    },
  };
}

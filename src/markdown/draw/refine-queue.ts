import { nextFrame } from "../../platform/index.ts";

/** Improves how an element is drawn. If it rejects, the element stays as it is. */
export type RefineJob = () => Promise<void>;

/** Jobs run in batches of about this time: the layout after a batch costs the same for one job as for many. */
const BUDGET_MS = 12;
/** An element counts as near the screen within this distance: one height of the box that scrolls it. */
const NEAR = "100%";
const CHUNK = ".chunk";

/**
 * Runs jobs when their element is near the screen and the browser is idle. Elements that the reader never scrolls to
 * cost nothing. `onRefined` is called after each batch, before the browser lays it out. In browsers without
 * `scrollMargin`, a job starts when its element is on the screen:
 * https://developer.mozilla.org/en-US/docs/Web/API/IntersectionObserver/scrollMargin
 */
export function createRefineQueue(
  whenIdle: (work: () => Promise<void>) => void,
  onRefined: () => void = () => undefined,
) {
  const unseen = new WeakMap<Element, RefineJob>();
  const due: RefineJob[] = [];
  let isScheduled = false;
  let running: Promise<void> = Promise.resolve();
  let watch: IntersectionObserver | undefined;
  let waiting: (() => void)[] = [];

  function enqueue(element: Element): void {
    watch?.unobserve(element);
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
    onRefined();
    schedule();
    if (isScheduled) return;
    for (const resume of waiting) resume();
    waiting = [];
  }

  function runNext(): Promise<void> {
    // If a library can't be loaded, the element stays as it is; the next job tries to load the library again.
    running =
      due
        .shift()?.()
        .catch(() => undefined) ?? running;
    return running;
  }

  function onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      enqueue(target);
      if (target.matches(CHUNK)) for (const element of target.querySelectorAll("*")) enqueue(element);
    }
    schedule();
  }

  /** Each observed element costs time in each frame, so for elements in a chunk only the chunk is observed. */
  function observe(element: Element): void {
    watch ??= new IntersectionObserver(onSeen, { scrollMargin: NEAR });
    watch.observe(element.closest(CHUNK) ?? element);
  }

  return {
    /** Adds the job of an element. It replaces a job of the same element that has not become due yet. */
    add(element: Element, job: RefineJob): void {
      unseen.set(element, job);
      queueMicrotask(() => observe(element)); // by then the element is in the document
    },
    /** Resolves when all that is near the screen has been refined. The observer reports what that is with a frame. */
    async near(): Promise<void> {
      for (let frame = 0; frame < 2; frame += 1) await nextFrame();
      if (isScheduled) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    /**
     * Runs all waiting jobs inside a part of the page now, and resolves when they are complete. If their libraries
     * are loaded, this waits only for microtasks, so it is complete before the page is printed.
     */
    async finish(root: ParentNode): Promise<void> {
      for (const element of root.querySelectorAll("*")) enqueue(element);
      await running;
      while (due.length > 0) await runNext();
    },
  };
}

import type { Page } from "@playwright/test";

interface Source {
  readonly node: unknown;
  readonly previousRect: DOMRect;
  readonly currentRect: DOMRect;
}

/** One `layout-shift` entry of the browser. https://developer.mozilla.org/en-US/docs/Web/API/LayoutShift */
interface Shift {
  readonly value: number;
  /** Within 500 ms after a click or a key, which the usual measure (CLS) leaves out, or within three frames. */
  readonly hadRecentInput: boolean;
  /** The part of `value` that comes from what moved outside of a part of the page. */
  readonly outside: number;
  /** Whether something has moved inside of it. */
  readonly isInside: boolean;
  /** What moved, from where to where; the browser names five parts at most. */
  readonly moved: readonly string[];
}

export interface ShiftOfFlow {
  /**
   * The sum over all shifts that no click or key has caused, outside of the part that may push its own content: what is
   * found out after a click may move that later than 500 ms. Else never less than CLS, which is that of the worst 5 s.
   */
  readonly own: number;
  /** The sum with those after a click or a key, and with all that has moved inside. */
  readonly all: number;
  /** Of all, what has moved outside of the part that may push its own content; at most `all`. */
  readonly outside: number;
  readonly moved: readonly string[];
}

/**
 * Records every layout shift that the browser reports on the page, from its first frame. The function that is returned
 * gives what has moved since the last call, or since the page was opened. `inside` selects a part of the page whose
 * content is counted apart. Only Chromium measures it.
 */
export async function recordLayoutShift(page: Page, inside: string): Promise<() => Promise<ShiftOfFlow>> {
  await page.addInitScript((part) => {
    const shifts: Shift[] = [];
    /** From a click or a key to the third frame after it: on a busy machine, 500 ms may be over before the first. */
    const inputs: { readonly from: number; to: number }[] = [];
    const someFrames = async (): Promise<void> => {
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    };
    async function noteInput(): Promise<void> {
      const input = { from: performance.now(), to: Infinity };
      inputs.push(input);
      await someFrames();
      input.to = performance.now();
    }
    for (const type of ["pointerdown", "pointerup", "click", "keydown"])
      addEventListener(type, () => void noteInput(), true);
    const isAfterInput = (at: number): boolean => inputs.some(({ from, to }) => from <= at && at <= to);
    const box = ({ x, y, width, height }: DOMRect): string => `${x},${y} ${width}×${height}`;
    const elementOf = (node: unknown): unknown => (node instanceof Text ? node.parentElement : node);
    const nameOf = (node: unknown): string => {
      const element = elementOf(node);
      if (!(element instanceof Element)) return "something removed";
      const { part, region, action } = element instanceof HTMLElement ? element.dataset : {};
      const name = part ?? region ?? action ?? element.getAttribute("name") ?? element.className;
      return `${element.localName} ${name} "${element.textContent.trim().slice(0, 20)}"`;
    };
    function isInside(node: unknown): boolean {
      const element = elementOf(node);
      return element instanceof Element && element.closest(part) !== null;
    }
    /** What one element adds to a shift: its area on the screen times its distance, both as shares of the window. */
    function scoreOf({ node, previousRect, currentRect }: Source): number {
      if (isInside(node)) return 0;
      const area = [previousRect, currentRect].reduce((sum, { width, height }) => sum + width * height, 0);
      const isSeenTwice = previousRect.width * currentRect.width > 0;
      const [x, y] = [currentRect.x - previousRect.x, currentRect.y - previousRect.y];
      const distance = isSeenTwice ? Math.max(Math.abs(x), Math.abs(y)) : Math.max(innerWidth, innerHeight);
      return Math.min(1, area / (innerWidth * innerHeight)) * (distance / Math.max(innerWidth, innerHeight));
    }
    function add(entries: readonly PerformanceEntry[]): void {
      for (const entry of entries) {
        if (!("value" in entry && "hadRecentInput" in entry && "sources" in entry)) continue;
        const sources: readonly Source[] = Array.isArray(entry.sources) ? entry.sources : [];
        shifts.push({
          value: Number(entry.value),
          hadRecentInput: entry.hadRecentInput === true || isAfterInput(entry.startTime),
          isInside: sources.some(({ node }) => isInside(node)),
          outside: Math.min(
            Number(entry.value),
            sources.reduce((sum, source) => sum + scoreOf(source), 0),
          ),
          moved: sources.map(
            ({ node, previousRect, currentRect }) =>
              `${nameOf(node)}: ${box(previousRect)} → ${box(currentRect)}`,
          ),
        });
      }
    }
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: "layout-shift", buffered: true });
    Object.assign(window, {
      async takeShifts(): Promise<readonly Shift[]> {
        await document.fonts.ready;
        await someFrames(); // a shift is reported after the frame in which it is seen
        add(observer.takeRecords());
        return shifts.splice(0);
      },
    });
  }, inside);
  return async () => {
    const shifts = await page.evaluate<readonly Shift[]>("takeShifts()");
    const sum = (some: readonly number[]): number => some.reduce((total, each) => total + each, 0);
    const unasked = shifts.filter(({ hadRecentInput }) => !hadRecentInput);
    return {
      own: sum(unasked.map(({ isInside, outside, value }) => (isInside ? outside : value))),
      all: sum(shifts.map(({ value }) => value)),
      outside: sum(shifts.map(({ outside }) => outside)),
      moved: shifts.flatMap(({ value, hadRecentInput, moved }) =>
        moved.map((what) => `${value.toFixed(4)}${hadRecentInput ? " after input" : ""}: ${what}`),
      ),
    };
  };
}

import { keepPlace } from "./keep-place.ts";

/** Of a content of which only a part is mounted. */
export interface MountedEnd {
  /** Whether its end is. */
  isMounted(): boolean;
  /** Mounts its end. */
  mount(): void;
}

const AT_END_PX = 4;
/** While more is drawn with each frame than can be read, the view follows this often: each time a screen is laid out. */
const LAG_MS = 100;
const WHOLE: MountedEnd = { isMounted: () => true, mount: () => undefined };
const UP_KEYS = new Set(["PageUp", "ArrowUp", "Home"]);

/**
 * Keeps a scrolling box at its end while its content or the box itself changes size, as long as the reader wants that;
 * further up, what is read keeps its place on the screen. Only the reader ends it: any move up lets go at once; coming
 * back to the end, by hand or by the button, takes hold again.
 */
export function followEnd(box: HTMLElement, jump: HTMLButtonElement, end = WHOLE) {
  let following = true;
  let lastTop = 0; // nothing is read before there is something to scroll
  /** The heights of the content and of the box when the view was last brought to the end. */
  let last = { content: 0, box: 0 };
  let followedAt = -LAG_MS;
  let isLagging = false;

  const isAtEnd = (): boolean =>
    end.isMounted() && box.scrollHeight - box.clientHeight - box.scrollTop <= AT_END_PX;

  function setFollowing(follows: boolean): void {
    following = follows;
    jump.hidden = follows;
    // Where it follows, the browser must not keep what is read in place when something above changes its height.
    box.style.overflowAnchor = follows ? "none" : "";
  }
  function letGo(): void {
    if (box.scrollTop > 0) setFollowing(false);
  }
  function toEnd(): void {
    box.scrollTop = box.scrollHeight;
    lastTop = box.scrollTop;
    last = { content: box.scrollHeight, box: box.clientHeight };
    followedAt = performance.now();
  }
  /**
   * Whether the reader has caused this scrolling and not the layout, which scrolls only when a height changes. The
   * browser's search and the focus scroll without an event of their own; a selection scrolls while it is drawn.
   */
  function isByReader(): boolean {
    const isSameSize = box.scrollHeight === last.content && box.clientHeight === last.box;
    return isSameSize || box.matches(":active");
  }

  box.addEventListener("wheel", (event) => event.deltaY < 0 && letGo(), { passive: true });
  box.addEventListener("touchmove", letGo, { passive: true });
  box.addEventListener("keydown", (event) => (UP_KEYS.has(event.key) || isSpaceUp(event)) && letGo());
  // A press beside the content is a press on the scrollbar.
  box.addEventListener(
    "pointerdown",
    (event) => event.target === box && event.offsetX >= box.clientWidth && letGo(),
  );
  box.addEventListener("scroll", () => {
    // The news of our own scrolling comes late, at the place where it ended: it is no move of the reader's.
    if (box.scrollTop < lastTop - 1 && !isAtEnd() && isByReader()) setFollowing(false);
    else if (box.scrollTop > lastTop && isAtEnd()) setFollowing(true);
    lastTop = box.scrollTop;
  });
  jump.addEventListener("click", () => {
    end.mount();
    setFollowing(true);
    toEnd();
    box.focus({ preventScroll: true });
  });
  setFollowing(true);
  /** The upper edge of the box, in the page. */
  const upperEdge = (): number => box.getBoundingClientRect().top + scrollY;
  let edge = upperEdge();
  const sizes = new ResizeObserver(() => {
    const before = edge;
    edge = upperEdge();
    // When something above takes place from the box, what is read stays where it is on the screen.
    if (!following) box.scrollTop += edge - before;
    else if (!isLagging) toEnd();
  });
  sizes.observe(box);

  return {
    /** Follows what changes its height by itself, such as a formula that is drawn late. */
    watch: (part: HTMLElement): void => sizes.observe(part),
    unwatch: (part: HTMLElement): void => sizes.unobserve(part),
    isFollowing: (): boolean => following,
    /** Before a change of what is mounted; the outcome is called after it, and what is read has kept its place. */
    keep(): () => void {
      if (following) return toEnd;
      const restore = keepPlace(box);
      return () => {
        const before = box.scrollTop;
        restore();
        lastTop += box.scrollTop - before;
      };
    },
    /** After the content has grown: back to the end, if the reader was there. `isBurst`: it grows again at once. */
    grown: (isBurst: boolean): void => {
      isLagging = isBurst && performance.now() - followedAt < LAG_MS;
      if (isLagging) return;
      if (following) toEnd();
      else jump.hidden = isAtEnd();
    },
    /** What is read must stay in place, whatever changes its height. */
    hold(): void {
      setFollowing(false);
      jump.hidden = isAtEnd();
    },
    /** A new turn begins: the reader wants to see it. */
    restart(): void {
      end.mount();
      setFollowing(true);
      toEnd();
      followedAt = -LAG_MS; // what comes first is followed at once
    },
  };
}

/** Shift+Space scrolls up by a page. */
function isSpaceUp({ key, shiftKey }: KeyboardEvent): boolean {
  return key === " " && shiftKey;
}

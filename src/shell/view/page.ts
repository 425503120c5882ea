const FLASH_MS = 1500;
const NARROW = "(max-width: 48rem)";

export interface PageEvents {
  onEscape(): void;
  /** The first sign of a person: a good moment to fetch what will be needed soon. */
  onFirstUse(): void;
  isBusy(): boolean;
}

/** What concerns the page as a whole: Escape, leaving it during a run, the first sign of use. */
export function mountPage(document: Document, events: PageEvents) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing && events.isBusy()) {
      event.preventDefault();
      events.onEscape();
    }
  });
  for (const type of ["pointerdown", "keydown", "input"] as const) {
    document.addEventListener(type, () => events.onFirstUse(), { once: true, passive: true });
  }
  addEventListener("beforeunload", (event) => events.isBusy() && event.preventDefault());
  // A fragment in the address bar would say that something of the page stands there.
  document.querySelector(".skip")?.addEventListener("click", (event) => {
    event.preventDefault();
    document.querySelector<HTMLElement>("#human")?.focus();
  });

  const isNarrow = (): boolean => matchMedia(NARROW).matches;

  return {
    isFocused: (selector: string): boolean => document.activeElement?.matches(selector) ?? false,
    isNarrow,
    /** Where the columns are stacked, the part that matters now may be below the screen. */
    reveal(part: HTMLElement): void {
      if (isNarrow()) part.scrollIntoView({ block: "end", behavior: "instant" });
    },
    /** Shows a word in a button for a moment. */
    flash(button: HTMLButtonElement, word: string): void {
      const label = button.textContent;
      if (label === word) return;
      button.textContent = word;
      setTimeout(() => {
        if (button.textContent === word) button.textContent = label; // else the language has changed
      }, FLASH_MS);
    },
  };
}

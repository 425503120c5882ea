const FLASH_MS = 1500;
const NARROW = "(max-width: 48rem)";

export interface PageEvents {
  onEscape(): void;
  /** The user's first interaction: a good moment to fetch what will be needed soon. */
  onFirstUse(): void;
  isBusy(): boolean;
}

/** Behaviour of the page as a whole: Escape, leaving it during a run, the user's first interaction. */
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
  // Following the link would leave a fragment in the address bar.
  document.querySelector(".skip")?.addEventListener("click", (event) => {
    event.preventDefault();
    document.querySelector<HTMLElement>("#human")?.focus();
  });

  const isNarrow = (): boolean => matchMedia(NARROW).matches;

  return {
    isFocused: (selector: string): boolean => document.activeElement?.matches(selector) ?? false,
    isNarrow,
    /** Where the columns are stacked, the relevant part may be below the visible area. */
    reveal(part: HTMLElement): void {
      if (isNarrow()) part.scrollIntoView({ block: "end", behavior: "instant" });
    },
    /** Shows a word in a button for a short time. */
    flash(button: HTMLButtonElement, word: string): void {
      const label = button.textContent;
      if (label === word) return;
      button.textContent = word;
      setTimeout(() => {
        if (button.textContent === word) button.textContent = label; // unless the language has changed meanwhile
      }, FLASH_MS);
    },
  };
}

const FLASH_MS = 1500;

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
      if (document.querySelector(":is(#configuration, #conversations):popover-open") !== null) return; // it closes what is open first
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

  return {
    isFocused: (selector: string): boolean => document.activeElement?.matches(selector) ?? false,
  };
}

/** Shows a word in a button for a short time. */
export function flash(button: HTMLButtonElement, word: string): void {
  const label = button.textContent;
  if (label === word) return;
  button.textContent = word;
  setTimeout(() => {
    if (button.textContent === word) button.textContent = label; // unless the language has changed meanwhile
  }, FLASH_MS);
}

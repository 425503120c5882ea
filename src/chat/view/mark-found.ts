/** Brings a message to the upper third of the box, marks it until the reader does something, and focuses it. */
export function markFound(box: HTMLElement, message: HTMLElement): void {
  box.querySelector("[data-found]")?.removeAttribute("data-found");
  box.scrollTop +=
    message.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
  message.dataset["found"] = "";
  message.tabIndex = -1;
  message.focus({ preventScroll: true });

  const ended = new AbortController();
  for (const kind of ["pointerdown", "keydown", "wheel", "touchmove"]) {
    box.ownerDocument.addEventListener(
      kind,
      () => {
        delete message.dataset["found"];
        ended.abort();
      },
      { capture: true, passive: true, signal: ended.signal },
    );
  }
}

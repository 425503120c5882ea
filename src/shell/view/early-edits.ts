/**
 * Reads what was typed, chosen or submitted while the page started (the script in the page's head marks it), so that
 * restoring the stored state does not overwrite it. Returns the function that applies it, as if it were done now. A
 * field that has the focus reports its change only when it loses the focus, so that half an address is not applied.
 */
export function readEarlyEdits(document: Document): () => void {
  const early = [...document.querySelectorAll<HTMLElement>("[data-early]")];
  const edits = early.map((element) => ({
    element,
    isBeingTyped: element.dataset["early"] === "input" && element === document.activeElement,
    state: {
      ...("value" in element && { value: element.value }),
      ...("checked" in element && { checked: element.checked }),
    },
  }));
  delete document.documentElement.dataset["starting"];

  return () => {
    for (const { element, isBeingTyped, state } of edits) {
      delete element.dataset["early"];
      if (element instanceof HTMLFormElement) continue;
      Object.assign(element, state);
      element.dispatchEvent(new Event("input", { bubbles: true }));
      if (isBeingTyped) changeWhenLeft(element);
      else change(element);
    }
    for (const element of early) if (element instanceof HTMLFormElement) element.requestSubmit();
  };
}

function change(element: HTMLElement): void {
  element.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * A browser may regard a value that a script has set as unchanged, and fire no `change` when the field loses the focus.
 */
function changeWhenLeft(element: HTMLElement): void {
  const onBlur = (): void => change(element);
  element.addEventListener("blur", onBlur, { once: true });
  element.addEventListener("change", () => element.removeEventListener("blur", onBlur), { once: true });
}

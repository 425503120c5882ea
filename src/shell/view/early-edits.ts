/**
 * Reads what was typed, chosen or submitted while the page started (marked by the script in its head), so that nothing
 * that is restored afterwards overwrites it. Gives the function that takes it up, as if it were done now. A field that is
 * still being typed into tells of its change when it is left, so that half an address is not taken for one.
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

/** A browser may take a value that a script has set for unchanged, and tell nothing when the field is left. */
function changeWhenLeft(element: HTMLElement): void {
  const onBlur = (): void => change(element);
  element.addEventListener("blur", onBlur, { once: true });
  element.addEventListener("change", () => element.removeEventListener("blur", onBlur), { once: true });
}

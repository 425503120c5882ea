/**
 * Reads what was typed, chosen or submitted while the page started (marked by the script in its head), so that nothing
 * that is restored afterwards overwrites it. Gives the function that takes it up, as if it were done now.
 */
export function readEarlyEdits(document: Document): () => void {
  const early = [...document.querySelectorAll<HTMLElement>("[data-early]")];
  const edits = early.map((element) => ({
    element,
    ...("value" in element && { value: element.value }),
    ...("checked" in element && { checked: element.checked }),
  }));
  delete document.documentElement.dataset["starting"];

  return () => {
    for (const { element, ...edit } of edits) {
      delete element.dataset["early"];
      if (element instanceof HTMLFormElement) continue;
      Object.assign(element, edit);
      element.dispatchEvent(new Event("input", { bubbles: true }));
      element.dispatchEvent(new Event("change", { bubbles: true }));
    }
    for (const element of early) if (element instanceof HTMLFormElement) element.requestSubmit();
  };
}

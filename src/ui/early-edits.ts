/**
 * Reads what was typed, chosen or submitted while the page started (marked by the script in its head), so that nothing
 * that is restored afterwards overwrites it. Gives the function that takes it up, as if it were done now.
 */
export function readEarlyEdits(document: Document): () => void {
  const early = [...document.querySelectorAll<HTMLElement>("[data-early]")];
  const edits = early.map((element) => ({ element, value: "value" in element ? element.value : undefined }));
  const ticks = early.map((element) => ("checked" in element ? element.checked : undefined));
  delete document.documentElement.dataset["starting"];

  return () => {
    for (const [i, { element, value }] of edits.entries()) {
      delete element.dataset["early"];
      if (element instanceof HTMLFormElement) continue;
      if ("value" in element) element.value = value;
      if ("checked" in element) element.checked = ticks[i];
      element.dispatchEvent(new Event("input", { bubbles: true }));
      element.dispatchEvent(new Event("change", { bubbles: true }));
    }
    for (const element of early) if (element instanceof HTMLFormElement) element.requestSubmit();
  };
}

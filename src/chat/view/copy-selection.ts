/**
 * Ctrl+A in the log selects the log, and no other part of the page. A copied selection says what it leaves out because
 * it is not mounted: `notes` gives the lines for its beginning and its end, or empty texts.
 */
export function mountCopySelection(
  log: HTMLElement,
  notes: (selection: Selection) => readonly [before: string, after: string],
): void {
  const page = log.ownerDocument;

  log.addEventListener("keydown", (event) => {
    const isSelectAll = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "a";
    if (!isSelectAll || (event.target instanceof Element && event.target.matches("input, textarea"))) return;
    event.preventDefault();
    getSelection()?.selectAllChildren(log);
  });

  // At the document: the event is at the focused element, which may be outside of the log.
  page.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (!log.isConnected || !selection || selection.isCollapsed || !event.clipboardData) return;
    const [before, after] = notes(selection);
    if (before === "" && after === "") return;
    event.clipboardData.setData("text/plain", joined([before, selection.toString(), after], "\n\n"));
    event.clipboardData.setData("text/html", htmlOf(selection, before, after));
    event.preventDefault();
  });
}

function joined(parts: readonly string[], by: string): string {
  return parts.filter((part) => part !== "").join(by);
}

/** Without what can't be selected. */
function htmlOf(selection: Selection, before: string, after: string): string {
  const copy = document.createElement("div");
  copy.append(selection.getRangeAt(0).cloneContents());
  for (const part of copy.querySelectorAll("button, .more-messages")) part.remove();
  for (const [text, place] of [
    [before, "prepend"],
    [after, "append"],
  ] as const) {
    const line = document.createElement("p");
    line.textContent = text;
    if (text !== "") copy[place](line);
  }
  return new XMLSerializer().serializeToString(copy);
}

/**
 * Ctrl+A in the log selects the log, and no other part of the page. A copied selection says what it leaves out because
 * it is not mounted: `notes` gives the lines for its beginning and its end, or empty texts.
 */
export function mountCopySelection(
  log: HTMLElement,
  notes: (selected: Range) => readonly [before: string, after: string],
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
    const selected = rangeOf(selection);
    const [before, after] = notes(selected);
    if (before === "" && after === "") return;
    event.clipboardData.setData("text/plain", joined([before, selection.toString(), after], "\n\n"));
    event.clipboardData.setData("text/html", htmlOf(selected, before, after));
    event.preventDefault();
  });
}

/** From its beginning to its end: Firefox leaves out what can't be selected, with several ranges. */
function rangeOf(selection: Selection): Range {
  const range = selection.getRangeAt(0).cloneRange();
  const last = selection.getRangeAt(selection.rangeCount - 1);
  range.setEnd(last.endContainer, last.endOffset);
  return range;
}

function joined(parts: readonly string[], by: string): string {
  return parts.filter((part) => part !== "").join(by);
}

/** Without what can't be selected. */
function htmlOf(selected: Range, before: string, after: string): string {
  const copy = document.createElement("div");
  copy.append(selected.cloneContents());
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

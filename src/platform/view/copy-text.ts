/**
 * Copies a text. The Clipboard API is not available on pages that another machine serves over plain HTTP; `execCommand`
 * still works there. Resolves with false when the browser refuses both.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text); // refused or not available
  }
}

/**
 * Copies rendered content as HTML, as it is when `ready` has settled, with its source as the plain text. Resolves with
 * false when the browser refuses.
 */
export async function copyRichText(
  text: string,
  drawn: HTMLElement,
  ready: Promise<unknown> = Promise.resolve(),
): Promise<boolean> {
  const blob = (type: string, content: string): Blob => new Blob([content], { type });
  try {
    // Safari refuses a write that does not begin in the click itself, but it waits for the content.
    const item = new ClipboardItem({
      "text/html": ready.then(() => blob("text/html", htmlOf(drawn))),
      "text/plain": blob("text/plain", text),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false; // refused or not available: the page still offers the plain copy
  }
}

/** Without the buttons. */
function htmlOf(drawn: HTMLElement): string {
  const copy = drawn.cloneNode(true);
  if (copy instanceof HTMLElement) for (const button of copy.querySelectorAll("button")) button.remove();
  return new XMLSerializer().serializeToString(copy);
}

function copyBySelection(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "off-screen";
  document.body.append(area);
  const focused = document.activeElement;
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}

import { find } from "../../platform/index.ts";

/** As in styles/shell/page.css: below this width, the columns are stacked. */
const NARROW = "(max-width: 63.99rem)";

/**
 * Keeps the order of the keyboard that of the screen: on a narrow screen the Prompt is below the Response, and its
 * preset and System are folded.
 */
export function mountLayout(document: Document) {
  const narrow = matchMedia(NARROW);
  const prompt = find(document, "[data-region=prompt]", HTMLElement);
  const response = find(document, "[data-region=response]", HTMLElement);
  const border = find(document, "[data-part=border]", HTMLElement);
  const setup = find(prompt, "[data-part=setup]", HTMLDetailsElement);

  function arrange(): void {
    const focused = document.activeElement;
    if (narrow.matches) response.after(prompt);
    else response.before(prompt, border);
    setup.open = !narrow.matches || setup.contains(focused);
    // An element that is moved loses the focus.
    if (focused instanceof HTMLElement && prompt.contains(focused)) focused.focus({ preventScroll: true });
  }

  arrange();
  narrow.addEventListener("change", arrange);

  return {
    /** In a window too low for the frame, the columns are stacked in a page that scrolls. */
    reveal(part: HTMLElement): void {
      if (narrow.matches) part.scrollIntoView({ block: "end", behavior: "instant" });
    },
  };
}

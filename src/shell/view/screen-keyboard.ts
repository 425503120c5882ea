/** What is as low as this on a phone has a keyboard on the screen: no phone without one is. */
const LOW = "(pointer: coarse) and (((max-width: 36rem) and (max-height: 34rem)) or (max-height: 17rem))";

/**
 * Keeps the page above a keyboard on the screen. Chromium and Firefox make the window lower (`interactive-widget` in
 * the page's head); Safari only covers it, and scrolls it, so there the page gets the height that is left as
 * `--window`. A view that is enlarged with two fingers is smaller, too, and changes nothing.
 * https://developer.mozilla.org/en-US/docs/Web/API/Visual_Viewport_API
 */
export function watchScreenKeyboard(document: Document, viewport = window.visualViewport): void {
  const root = document.documentElement;
  const low = matchMedia(LOW);

  function fit(): void {
    const { height, scale, offsetTop } = viewport ?? { height: innerHeight, scale: 1, offsetTop: 0 };
    if (Math.abs(scale - 1) > 0.01) return;
    const isCovered = height < innerHeight - 1;
    root.style.setProperty("--window", isCovered ? `${height}px` : "");
    root.toggleAttribute("data-keyboard", isCovered || low.matches);
    if (isCovered && offsetTop > 0) scrollTo(0, 0); // all of the page is in view now
  }

  viewport?.addEventListener("resize", fit);
  low.addEventListener("change", fit);
  fit();
}

const WIDTH_PX = 432;
const MIN_HEIGHT_PX = 128;
const GAP_PX = 4;
const MARGIN_PX = 8;
/** So much of the answer stays in view above the state of its run. */
const ANSWER_END_PX = 72;
/** The last line of an answer that ends further up. */
const LAST_LINE_PX = 32;

/**
 * Keeps a fixed popup below its field while it is shown: within the column of the Prompt, above Human, and on a narrow
 * screen above the end of the answer. Call it each time the popup is shown or hidden.
 */
export function placePopup(popup: HTMLElement, field: HTMLElement): () => void {
  const { ownerDocument } = field;
  function endOfAnswer(): number | undefined {
    const answers = ownerDocument.querySelectorAll("[role=log] [data-part=answer]");
    return answers[answers.length - 1]?.getBoundingClientRect().bottom;
  }
  const boxOf = (selector: string): DOMRect | undefined =>
    ownerDocument.querySelector(selector)?.getBoundingClientRect();

  function place(): void {
    if (popup.hidden) return;
    const { left, bottom, width } = field.getBoundingClientRect();
    const { clientWidth, clientHeight } = ownerDocument.documentElement;
    const column = boxOf("[data-region=prompt]");
    const start = Math.max(MARGIN_PX, column?.left ?? 0);
    const end = Math.min(clientWidth - MARGIN_PX, column?.right ?? clientWidth);
    const full = Math.min(Math.max(width, WIDTH_PX), end - start);
    const x = Math.max(start, Math.min(left, end - full));
    const top = bottom + GAP_PX;
    const status = boxOf("[data-part=status]");
    const isOverAnswer = status !== undefined && status.left < x + full;
    const limits = [
      clientHeight - MARGIN_PX,
      (boxOf("[data-part=composer]")?.top ?? clientHeight) - GAP_PX,
      ...(isOverAnswer ? [status.top - ANSWER_END_PX, (endOfAnswer() ?? Infinity) - LAST_LINE_PX] : []),
    ];
    popup.style.top = `${top}px`;
    popup.style.left = `${x}px`;
    popup.style.width = `${full}px`;
    const least = Math.min(MIN_HEIGHT_PX, clientHeight - MARGIN_PX - top); // a keyboard may leave less
    popup.style.maxHeight = `${Math.max(least, Math.min(...limits) - top)}px`;
  }

  ownerDocument.addEventListener("scroll", place, { capture: true, passive: true });
  new ResizeObserver(place).observe(ownerDocument.documentElement);
  return place;
}

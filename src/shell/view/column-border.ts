import { find } from "../../platform/index.ts";
import type { PromptShare } from "../model/prompt-share.ts";

/** In percent. */
const STEP = 2;

/** The border between Prompt and Response, which moves by pointer and by keyboard. */
export function mountColumnBorder(
  document: Document,
  share: PromptShare,
  onMoved: (share: PromptShare) => void,
): void {
  const page = find(document, ".page", HTMLElement);
  const border = find(page, "[data-part=border]", HTMLElement);
  /** In pixels: the width of the Prompt, that of all columns, and from the pointer to the edge of the Prompt. */
  let [width, total, grip] = [0, 1, 0];

  const percent = (px: number): number => (100 * px) / total;

  /** The styles hold the columns to what each needs, whatever share is asked for and however wide the window. */
  function measure(): void {
    const { gridTemplateColumns, paddingInlineStart, paddingInlineEnd } = getComputedStyle(page);
    const [prompt = 0, response = 0] = gridTemplateColumns.split(" ").map(parseFloat);
    const rem = border.offsetWidth / 1.5;
    width = prompt;
    total = page.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
    // As in styles/shell/columns.css.
    const values = { min: 18 * rem, now: prompt, max: prompt + response - 24 * rem };
    for (const [name, px] of Object.entries(values)) {
      border.setAttribute(`aria-value${name}`, percent(px).toFixed());
    }
  }

  function show(to: PromptShare): void {
    document.documentElement.style.setProperty("--prompt-share", to === undefined ? "" : `${to}%`);
    measure();
  }

  function move(to: PromptShare): void {
    show(to);
    onMoved(to && percent(width));
  }

  border.addEventListener("pointerdown", ({ button, pointerId, clientX }) => {
    if (button === 0) border.setPointerCapture(pointerId);
    grip = width - clientX;
  });
  border.addEventListener("pointermove", ({ pointerId, clientX }) => {
    if (border.hasPointerCapture(pointerId)) move(Math.max(1, percent(grip + clientX)));
  });
  border.addEventListener("dblclick", () => move(undefined));
  border.addEventListener("keydown", (event) => {
    const now = percent(width);
    const shares = [now - STEP, now + STEP, 1, 99, undefined];
    const at = ["ArrowLeft", "ArrowRight", "Home", "End", "Enter"].indexOf(event.key);
    if (at < 0) return;
    event.preventDefault();
    move(shares[at]);
  });

  show(share);
  const resized = new ResizeObserver(measure);
  for (const part of [page, find(page, "[data-region=prompt]", HTMLElement)]) resized.observe(part);
}

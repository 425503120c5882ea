import type { Page } from "@playwright/test";

/** The windows in which the frame is measured. */
export const FRAME_SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 800, height: 600 },
  { width: 390, height: 844 },
  { width: 360, height: 640 },
] as const;

/** What is not completely in view, of what has to be in every state. Measured by geometry, without scrolling. */
export async function hiddenParts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isIn = (
      inner: DOMRect,
      outer: { top: number; bottom: number; left: number; right: number },
    ): boolean =>
      inner.height > 0 &&
      inner.top >= outer.top - 0.5 &&
      inner.bottom <= outer.bottom + 0.5 &&
      inner.left >= outer.left - 0.5 &&
      inner.right <= outer.right + 0.5;
    /** Whether nothing clips it: no box that scrolls around it, nor the window, nor something that lies on it. */
    function isInView(element: Element | undefined): boolean {
      if (element?.checkVisibility() !== true) return false;
      const box = element.getBoundingClientRect();
      if (!isIn(box, { top: 0, left: 0, bottom: innerHeight, right: innerWidth })) return false;
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        const scrolls =
          getComputedStyle(around).overflowY !== "visible" && around !== document.documentElement;
        if (scrolls && !isIn(box, around.getBoundingClientRect())) return false;
      }
      const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return at !== null && (element.contains(at) || at.contains(element));
    }
    const log = document.querySelector("[role=log]");
    const banner = document.querySelector(".banner");
    const parts = {
      human: document.querySelector("[name=human]"),
      button: document.querySelector("[data-action=send]:enabled, [data-action=stop]:enabled"),
      state: document.querySelector("[data-part=status]"),
    };
    const hidden = Object.entries(parts).flatMap(([name, part]) =>
      isInView(part ?? undefined) ? [] : [name],
    );
    for (const control of banner?.querySelectorAll("button, input, select") ?? []) {
      const isFitting =
        !control.checkVisibility() ||
        (banner && isIn(control.getBoundingClientRect(), banner.getBoundingClientRect()));
      if (!isFitting) hidden.push(`in the banner: ${control.outerHTML}`);
    }
    let end = [...document.querySelectorAll("[role=log] [data-part=answer]")].at(-1)?.lastElementChild;
    while (end?.lastElementChild) end = end.lastElementChild; // the last paragraph
    if (end && !isInView(end)) hidden.push("end of the answer");
    if (log === null || log.getBoundingClientRect().height < 48) hidden.push("log");
    const { scrollHeight, scrollWidth } = document.documentElement;
    if (scrollHeight > innerHeight || scrollWidth > innerWidth) hidden.push("the page scrolls");
    return hidden;
  });
}

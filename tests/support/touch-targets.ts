import type { Page } from "@playwright/test";

const CONTROLS = "button, input, select, textarea, summary, a[href], [role=option]";

/**
 * What a finger can't press, of all the controls in these parts of the page: a place of less than 44 px, or one that
 * something lies on, wherever it is scrolled to. Links in a sentence may be as low as its lines.
 * https://www.w3.org/WAI/WCAG22/Understanding/target-size-enhanced.html
 */
export async function smallTargets(page: Page, root: string): Promise<readonly string[]> {
  return page.evaluate(
    ([parts, controls]) => {
      const HALF_PX = 21;
      const isInSentence = (control: Element): boolean =>
        control.matches("a") && control.parentElement?.textContent.trim() !== control.textContent.trim();

      /** The control with its label, which can be pressed in its place. */
      // oxlint-disable-next-line unicorn/consistent-function-scoping -- this all runs in the page
      function isPressedAt(control: Element, x: number, y: number): boolean {
        const at = document.elementFromPoint(x, y);
        if (at === null) return false;
        const labels = "labels" in control && control.labels instanceof NodeList ? [...control.labels] : [];
        return [control, ...labels].some((part) => part.contains(at));
      }

      function faultOf(control: Element): string | undefined {
        control.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
        const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        if (!isPressedAt(control, x, y)) return "is covered, or out of view";
        const isLarge = width >= 44 && height >= 44;
        const isLargeByLabel = [-HALF_PX, HALF_PX].every(
          (off) => isPressedAt(control, x + off, y) && isPressedAt(control, x, y + off),
        );
        // The label of a box with a tick is beside it: only its height is on both sides.
        const label = control.closest("label")?.getBoundingClientRect();
        const isLargeInLabel = label !== undefined && label.width >= 44 && label.height >= 44;
        if (isLarge || isLargeByLabel || isLargeInLabel) return undefined;
        return `is ${Math.round(width)} × ${Math.round(height)} px`;
      }

      return [...document.querySelectorAll(parts)]
        .flatMap((part) => [...part.querySelectorAll(controls)])
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .filter((control) => !isInSentence(control) && !control.matches(".skip, .markdown input"))
        .flatMap((control) => {
          const fault = faultOf(control);
          const name = control.getAttribute("aria-label") ?? control.textContent.trim().slice(0, 30);
          return fault === undefined
            ? []
            : [`${control.localName} “${name}” ${fault}: ${control.outerHTML.slice(0, 120)}`];
        });
    },
    [root, CONTROLS] as const,
  );
}

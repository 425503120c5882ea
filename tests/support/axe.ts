import { expect, type Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

/** The rules that look at colours. What the others look at is the same in every colour scheme. */
const ABOUT_COLOURS: RunOptions = { runOnly: ["color-contrast", "link-in-text-block"] };

/** Expects that axe finds nothing in the page as it stands, by all its rules, in light and in dark colours. */
export async function expectAxeFindsNothing(page: Page): Promise<void> {
  // Once for a page, and no builder around it: that reads axe anew each time, which takes longer than to run it.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  for (const [colorScheme, options] of [
    ["light", {}],
    ["dark", ABOUT_COLOURS],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" }); // or a colour is still on its way to the next
    expect(await page.evaluate(findViolations(options)), colorScheme).toEqual([]);
  }
}

/** The name of each rule that is broken, and the elements that break it. */
function findViolations(options: RunOptions): string {
  return `axe.run(document, ${JSON.stringify({ ...options, resultTypes: ["violations"] })}).then(({ violations }) =>
    violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`;
}

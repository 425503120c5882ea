import type { Page } from "@playwright/test";
import { recordLayoutShift } from "./layout-shift.ts";
import { expect, test as base } from "./usual-ports.ts";

/** https://web.dev/articles/cls calls 0.1 good; this is for a page in which nothing jumps. */
const LIMIT = 0.02;
export const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
] as const;

interface Fixtures {
  /**
   * Prints how much has moved since the last call, and holds it. What a click moves counts too, except inside an open
   * Configuration. `isPushed`: the Configuration makes room for itself above the columns.
   */
  hold(flow: string, isPushed?: boolean): Promise<void>;
}

export const test = base.extend<Fixtures>({
  ownContext: true, // as slow as a page is the first time
  hold: async ({ page, locale, viewport }, use) => {
    const take = await recordLayoutShift(page, "#configuration");
    await use(async (flow, isPushed = false) => {
      const { own, outside, all, moved } = await take();
      const name = `${viewport?.width}×${viewport?.height} ${locale}, ${flow}`;
      const figures = `${own.toFixed(4)}; with what a click moves ${all.toFixed(4)}`;
      test.info().annotations.push({ type: "layout shift", description: `${flow}: ${figures}` });
      console.log(`layout shift: ${name}: ${figures}`);
      if (process.env["SHIFTS"]) console.log(moved.join("\n"));
      const what = `${name}\n${moved.join("\n")}`;
      expect.soft(own, what).toBeLessThanOrEqual(LIMIT);
      if (!isPushed) expect.soft(outside, what).toBeLessThanOrEqual(LIMIT);
    });
  },
});

export const connection = (page: Page) => page.locator("[data-part=connection]");
export const doctor = (page: Page) => page.locator(".doctor");
export const status = (page: Page, is: string) =>
  expect(page.locator("[data-part=status]")).toHaveAttribute("data-status", is, { timeout: 45_000 });

export { expect, started } from "./page.ts";

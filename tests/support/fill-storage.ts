import type { Page } from "@playwright/test";

const FILLER = "another page's";

/** Fills the device's storage except for this many characters. Chromium gives each origin some five million. */
export function fillStorage(page: Page, spare = 0): Promise<void> {
  return page.evaluate(
    ({ name, spare }) => {
      let text = "";
      for (let size = 2 ** 23; size >= 1; size /= 2) {
        const more = text + "x".repeat(size);
        try {
          localStorage.setItem(name, more);
          text = more;
        } catch {
          // no space for that much: half of it may fit
        }
      }
      localStorage.setItem(name, text.slice(spare));
    },
    { name: FILLER, spare },
  );
}

/** Makes space again. */
export function freeStorage(page: Page): Promise<void> {
  return page.evaluate((name) => localStorage.removeItem(name), FILLER);
}

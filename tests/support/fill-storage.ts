import type { Page } from "@playwright/test";

const FILLER = "another page's";

/** Fills the device's storage to its last character. Chromium gives each origin some five million. */
export function fillStorage(page: Page): Promise<void> {
  return page.evaluate((name) => {
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
  }, FILLER);
}

/** Makes space again. */
export function freeStorage(page: Page): Promise<void> {
  return page.evaluate((name) => localStorage.removeItem(name), FILLER);
}

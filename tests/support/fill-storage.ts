import type { Page } from "@playwright/test";

const FILLER = "another page's";

/** Fills the device's storage except for this many characters. Chromium gives each origin some five million. */
export function fillStorage(page: Page, spare = 0): Promise<void> {
  return page.evaluate(
    ({ name, spare }) => {
      const fits = (key: string, text: string): boolean => {
        try {
          localStorage.setItem(key, text);
          return true;
        } catch {
          return false; // half of it may fit
        }
      };
      let text = "x".repeat(spare);
      localStorage.setItem(name, text);
      // Under names of their own, or each attempt would write all that is there already.
      for (let size = 2 ** 22; size >= 2 ** 10; size /= 2) fits(`${name} ${size}`, "x".repeat(size));
      for (let size = 2 ** 10; size >= 1; size /= 2) {
        const more = text + "x".repeat(size);
        if (fits(name, more)) text = more;
      }
      localStorage.setItem(name, text.slice(spare));
    },
    { name: FILLER, spare },
  );
}

/** Makes space again. */
export function freeStorage(page: Page): Promise<void> {
  return page.evaluate((name) => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(name)) localStorage.removeItem(key);
  }, FILLER);
}

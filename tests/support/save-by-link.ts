import type { Page } from "@playwright/test";

/** Chromium's dialog for saving can't be answered by a test: the page saves as other browsers do. */
export async function saveByLink(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
}

import type { Page } from "@playwright/test";

/**
 * Runs a function in the document that is loaded next, before the page's own script, and in no later one. What was run
 * is marked in the tab's name and not in its storage: Chromium can give a page from disk another, empty storage when that
 * is opened before the first frame (tests/e2e/page/storage.test.ts).
 */
export async function beforeFirstLoad<T>(page: Page, run: (value: T) => void, value: T): Promise<void> {
  const mark = JSON.stringify(`${crypto.randomUUID()} `);
  await page.addInitScript(
    `if (!window.name.includes(${mark})) { window.name += ${mark}; (${run.toString()})(${JSON.stringify(value)}); }`,
  );
}

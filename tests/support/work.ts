import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { type Chat, started } from "./page.ts";

/** "Show the work", found by roles and names. */
export function workOf({ page }: Pick<Chat, "page">) {
  const panel = page.getByRole("region", { name: "Show the work" });
  const tab = (name: string): Locator => panel.getByRole("tab", { name, exact: true });
  return {
    panel,
    tab,
    /** Which request is shown. */
    subject: panel.getByRole("combobox", { name: "Request", exact: true }),
    /** The events on the wire. */
    events: panel.getByRole("listbox", { name: "Events" }).getByRole("option"),
    /** The lines of the code that is shown. */
    code: panel.locator("pre code:visible"),
    async open(part?: string): Promise<void> {
      const button = page.getByRole("banner").getByRole("button", { name: "Show the work" });
      await started(page);
      if ((await button.getAttribute("aria-expanded")) === "false") await button.click();
      if (part !== undefined) await tab(part).click();
    },
    /** Presses a button that downloads a file, and returns its text. */
    async download(button: Locator): Promise<string> {
      const downloading = page.waitForEvent("download");
      await button.click();
      return readFile(await (await downloading).path(), "utf8");
    },
  };
}

/** Where files are downloaded, instead of being picked by a dialog of the browser's, which a test can't answer. */
export async function downloadFiles({ page }: Pick<Chat, "page">): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "showSaveFilePicker"));
}

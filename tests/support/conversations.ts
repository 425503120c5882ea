import type { Locator, Page } from "@playwright/test";
import { started } from "./page.ts";

export interface Conversations {
  readonly region: Locator;
  readonly rows: Locator;
  /** What stands there once the list is read, and empty. */
  readonly emptyNote: Locator;
  readonly search: Locator;
  open(): Promise<void>;
  /** Opens a conversation by its title. */
  choose(title: string): Promise<void>;
  /** Chooses an entry of a row's menu. */
  act(title: string, action: string): Promise<void>;
}

/** The part Conversations, found as a screen reader finds it. */
export function conversationsOf(page: Page): Conversations {
  const region = page.getByRole("region", { name: "Conversations" });
  const rows = region.getByRole("listitem");
  const button = page.getByRole("banner").getByRole("button", { name: "Conversations" });
  return {
    region,
    rows,
    emptyNote: region.getByText("Conversations that you have are kept here"),
    search: region.getByRole("searchbox", { name: "Search" }),
    async open(): Promise<void> {
      await started(page);
      if (await region.isHidden()) await button.click();
    },
    choose: (title) => region.getByRole("button", { name: title, exact: true }).click(),
    async act(title, action): Promise<void> {
      const row = rows.filter({ hasText: title });
      await row.hover();
      await row.getByRole("button", { name: "More" }).click();
      await region.getByRole("button", { name: action, exact: true }).click();
    },
  };
}

import type { Locator, Page } from "@playwright/test";

/** What a user can only do to a field that is in view. */
const ACTIONS: ReadonlySet<PropertyKey> = new Set([
  "check",
  "clear",
  "click",
  "dblclick",
  "fill",
  "focus",
  "hover",
  "press",
  "pressSequentially",
  "selectOption",
  "setChecked",
  "setInputFiles",
  "tap",
  "uncheck",
]);

/** The panel of the Configuration, and the line in the banner that opens it. */
export function configurationPanelOf(page: Page) {
  const panel = page.locator("#configuration");
  const line = page.locator("[data-action=configuration]");
  const isOpen = (): Promise<boolean> => panel.evaluate((element) => element.matches(":popover-open"));
  return {
    line,
    isOpen,
    async open(): Promise<void> {
      if (!(await isOpen())) await line.click();
    },
    async close(): Promise<void> {
      if (await isOpen()) await line.click();
    },
  };
}

/** A part of the panel; whatever is done to it, or to what is found in it, opens the panel first, as a user does. */
export function opensFirst(part: Locator, open: () => Promise<void>): Locator {
  return new Proxy(part, {
    get(target, name): unknown {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function" || name === "constructor" || String(name).startsWith("_")) return value;
      if (ACTIONS.has(name))
        return async (...values: readonly unknown[]): Promise<unknown> => {
          await open();
          return Reflect.apply(value, target, values) as unknown;
        };
      return (...values: readonly unknown[]): unknown => {
        const found: unknown = Reflect.apply(value, target, values);
        return isLocator(found) ? opensFirst(found, open) : found;
      };
    },
  });
}

function isLocator(value: unknown): value is Locator {
  return typeof value === "object" && value !== null && "getByRole" in value;
}

import type { Page } from "@playwright/test";

/** The parts of an empty conversation. */
export function welcomeOf(page: Page) {
  const group = page.getByRole("group", { name: /^A little chat|^Une causette/ });
  const button = (name: RegExp | string) => group.getByRole("button", { name });
  return {
    group,
    button,
    serverTitle: group.locator("[data-part=server-title]"),
    note: group.locator("[data-part=server-note]"),
    found: group.locator("[data-part=server-found]"),
    architect: button(/^Software architect/),
    lookAgain: button("Look again"),
    builtIn: button("Answer with the built-in model"),
  };
}

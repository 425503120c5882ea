import { vi } from "vitest";
import { createLinks } from "../../../src/connections/links/links.ts";
import { type SetupLink, writeSetupLink } from "../../../src/connections/links/model/setup-link.ts";
import { find } from "../../../src/platform/view/find.ts";
import { createFakeApp } from "./fake-app.ts";
import { region, renderConfiguration } from "./render-page.ts";

/** Links on the page, over a fake host, at an address of its own. */
export function mountLinks(href = "https://h.example/causette/?from=mail#setup=old") {
  renderConfiguration();
  const app = createFakeApp();
  const root = document.createElement("div");
  const opener = document.createElement("button");
  opener.textContent = "Copy link to this setup";
  find(region("configuration"), "[data-part=link-section]", HTMLElement).before(opener, root);
  const clearFragment = vi.fn<() => void>();
  const links = createLinks(root, app, { href: () => href, clearFragment });
  links.show();
  opener.addEventListener("click", () => links.copy(opener));
  const part = (name: string): HTMLElement => find(document, `[data-part=${name}]`, HTMLElement);
  const button = (action: string): HTMLButtonElement =>
    find(document, `[data-action=${action}]`, HTMLButtonElement);
  const box = (name: string): HTMLInputElement => find(document, `[name=${name}]`, HTMLInputElement);
  const dialog = find(document, "[data-part=link-offer]", HTMLDialogElement);
  return {
    app,
    opener,
    links,
    clearFragment,
    dialog,
    part,
    box,
    press: (action: string): void => button(action).click(),
    button,
    open: (setup: SetupLink): void => links.open(writeSetupLink(setup)),
    /** The changes that the question names: field, present value, that of the link. */
    changes: (): readonly (readonly string[])[] =>
      [...dialog.querySelectorAll<HTMLElement>("[data-field]")].map((row) =>
        ["link-field", "link-from", "link-to"].map(
          (name) => find(row, `[data-part=${name}]`, HTMLElement).textContent,
        ),
      ),
  };
}

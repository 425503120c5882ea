import { vi } from "vitest";
import { createFinder } from "../../../src/connections/finder/finder.ts";
import type { FoundServer } from "../../../src/connections/finder/model/found-server.ts";
import type { PageOrigin } from "../../../src/connections/model/server-help.ts";
import { find } from "../../../src/platform/view/find.ts";
import { createFakeApp } from "./fake-app.ts";

/** The finder on the page, over a search that the test answers. */
export function mountFinder(page: PageOrigin = { kind: "disk" }, app = createFakeApp()) {
  const opener = document.createElement("button");
  const root = document.createElement("div");
  document.body.append(opener, root);
  const searches: { readonly signal: AbortSignal; found(servers: readonly FoundServer[]): void }[] = [];
  const findServers = vi.fn(
    (signal: AbortSignal) =>
      new Promise<readonly FoundServer[]>((found) => void searches.push({ signal, found })),
  );
  const finder = createFinder(root, app, { findServers, operatingSystem: "macos" }, page);
  const section = find(root, "[data-part=finder]", HTMLElement);
  const said = (name: string): string => {
    const place = find(section, `[data-part=finder-${name}]`, HTMLElement);
    return place.checkVisibility() ? place.innerText.trim() : "";
  };
  return {
    app,
    finder,
    findServers,
    searches,
    opener,
    section,
    said,
    rows: (): readonly HTMLElement[] => [...section.querySelectorAll<HTMLElement>(".finder-server")],
    button: (name: string): HTMLButtonElement => {
      const all = [...section.querySelectorAll("button")].filter((each) => each.checkVisibility());
      const named = all.find((each) => (each.ariaLabel ?? each.textContent.trim()) === name);
      if (named === undefined) throw new Error(`no button “${name}” among ${all.length} others`);
      return named;
    },
  };
}

import { createProfiling } from "../../../src/connections/profiles/profiling.ts";
import type { PageOrigin } from "../../../src/connections/model/server-help.ts";
import type { OperatingSystem } from "../../../src/connections/model/servers.ts";
import { parseProfiles } from "../../../src/connections/profiles/model/stored.ts";
import { find } from "../../../src/platform/view/find.ts";
import { createFakeApp, type FakeApp } from "./fake-app.ts";
import { region } from "./render-page.ts";

const DISK: PageOrigin = { kind: "disk" };

/** The profiles on the page, over a fake host; the panel is open. */
export function mountProfiles(
  app: FakeApp = createFakeApp(),
  page = DISK,
  system: OperatingSystem = "linux",
) {
  const place = document.createElement("div");
  const label = document.createElement("label");
  const root = document.createElement("div");
  const select = document.createElement("select");
  label.append("Profile ", select);
  place.append(label, root);
  find(region("configuration"), "[data-part=connection-sections]", HTMLElement).append(place);
  const profiling = createProfiling(root, select, app, system, page);
  app.onChange.mockImplementation((applied) => profiling.onApplied?.(applied));
  profiling.toggle();
  const part = (name: string): HTMLElement => find(root, `[data-part=profiles-${name}]`, HTMLElement);
  const rows = (): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>("[data-profile]")];
  const row = (name: string): HTMLElement => {
    const found = rows().find((each) => each.ariaLabel === name);
    if (found === undefined) throw new Error(`There is no profile “${name}”.`);
    return found;
  };
  const field = (name: string) => find(root, `[name=${name}]`, HTMLInputElement);
  return {
    app,
    root,
    select,
    profiling,
    part,
    row,
    field,
    panel: part("panel"),
    template: find(root, "[name=profilesTemplate]", HTMLSelectElement),
    preview: find(root, "[data-form=profiles-preview]", HTMLFormElement),
    names: (): readonly (string | null)[] => rows().map((each) => each.ariaLabel),
    current: (): readonly (string | null)[] =>
      rows()
        .filter((each) => each.getAttribute("aria-current") === "true")
        .map((each) => each.ariaLabel),
    stored: () => parseProfiles(app.device.read("profiles")),
    press(name: string, action: string): void {
      find(row(name), `[data-action=${action}]`, HTMLButtonElement).click();
    },
    click(action: string): void {
      find(root, `[data-action=profiles-${action}]`, HTMLButtonElement).click();
    },
    choose(id: string): void {
      const template = find(root, "[name=profilesTemplate]", HTMLSelectElement);
      template.value = id;
      template.dispatchEvent(new Event("change", { bubbles: true }));
    },
    /** Adds a profile from a template, under its name or another one. */
    add(id: string, name?: string): void {
      const template = find(root, "[name=profilesTemplate]", HTMLSelectElement);
      template.value = id;
      template.dispatchEvent(new Event("change", { bubbles: true }));
      if (name !== undefined) field("profilesName").value = name;
      find(root, "[data-action=profiles-add]", HTMLButtonElement).click();
    },
    /** As if it was chosen in the list of the Configuration. */
    pick(name: string): void {
      const option = [...select.options].find((each) => each.text === name);
      select.value = option?.value ?? "?";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    },
    /** As if a file was chosen. */
    give(text: string, name = "mine.json"): void {
      const files = new DataTransfer();
      files.items.add(new File([text], name, { type: "application/json" }));
      field("profilesFile").files = files.files;
      field("profilesFile").dispatchEvent(new Event("change", { bubbles: true }));
    },
    /** Presses Undo of the last notice. */
    undo(): void {
      app.notify.mock.lastCall?.[1]?.();
    },
  };
}

/** A file of profiles. */
export function profilesFile(...profiles: readonly object[]): string {
  return JSON.stringify({ causette: "profiles", version: 1, profiles });
}

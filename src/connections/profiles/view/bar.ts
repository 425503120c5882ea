import type { Profiles } from "../model/profiles.ts";

export interface ProfileBarEvents {
  onSelect(id: string): void;
  /** The list is about to be opened: another tab may have changed it. */
  onOpen(): void;
}

/** The list in the Configuration from which a profile is chosen. */
export function mountProfileBar(select: HTMLSelectElement, events: ProfileBarEvents) {
  let shown = "";
  select.addEventListener("change", () => events.onSelect(select.value));
  select.addEventListener("focus", () => events.onOpen());

  return {
    show({ profiles, currentId }: Profiles): void {
      const now = JSON.stringify(profiles.map(({ id, name }) => [id, name]));
      // Filled anew only when it must be: the browser may have it open.
      if (now !== shown) select.replaceChildren(...profiles.map(({ id, name }) => new Option(name, id)));
      shown = now;
      select.value = currentId;
    },
  };
}

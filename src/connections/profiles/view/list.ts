import type { Profiles } from "../model/profiles.ts";
import type { ProfilesTexts } from "../texts/texts.ts";
import { createProfileRow, type ProfileRow, type ProfileRowEvents } from "./row.ts";

/** The profiles as a list; each keeps its row for as long as it is there. */
export function mountProfileList(list: HTMLElement, texts: () => ProfilesTexts, events: ProfileRowEvents) {
  const rows = new Map<string, ProfileRow>();
  let made = 0;

  function rowOf(id: string): ProfileRow {
    const known = rows.get(id);
    if (known !== undefined) return known;
    made += 1;
    const row = createProfileRow(list.ownerDocument, { id, number: made }, texts, events);
    rows.set(id, row);
    return row;
  }

  function drop(id: string, { element }: ProfileRow): void {
    const hadFocus = element.contains(list.ownerDocument.activeElement);
    element.remove();
    rows.delete(id);
    if (hadFocus) list.focus();
  }

  return {
    /** `here` names the place of a model in the browser. */
    show({ profiles, currentId }: Profiles, here: string): void {
      const ids = new Set(profiles.map(({ id }) => id));
      for (const [id, row] of [...rows]) if (!ids.has(id)) drop(id, row);
      for (const [index, profile] of profiles.entries()) {
        const { element, show } = rowOf(profile.id);
        const place = list.children[index];
        if (place !== element) list.insertBefore(element, place ?? null); // moved only when it must: a move loses the focus
        const isCurrent = profile.id === currentId;
        show({ profile, isCurrent, canDelete: profiles.length > 1, here });
      }
    },
  };
}

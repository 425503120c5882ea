import { type NameFault, cloneTemplate, createFaults, find, translate } from "../../../platform/index.ts";
import type { Profile } from "../model/profiles.ts";
import { IN_BROWSER_URL } from "../../../configuration/index.ts";
import type { ProfilesTexts } from "../texts/fr.ts";

export interface ProfileRowEvents {
  onUse(id: string): void;
  onDuplicate(id: string): void;
  onDelete(id: string): void;
  /** Returns what is wrong with the name. */
  onRename(id: string, name: string): NameFault | undefined;
}

interface ProfileRowState {
  readonly profile: Profile;
  readonly isCurrent: boolean;
  /** The last profile can't be deleted. */
  readonly canDelete: boolean;
  /** The text for a model in the browser, which has no address. */
  readonly here: string;
}

export type ProfileRow = ReturnType<typeof createProfileRow>;

/** The row of a profile. It is updated in place, so that focus and typed text are kept. */
export function createProfileRow(
  document: Document,
  { id, number }: { readonly id: string; readonly number: number },
  texts: () => ProfilesTexts,
  events: ProfileRowEvents,
) {
  const element = cloneTemplate(document, "profiles-row");
  const form = find(element, "form", HTMLFormElement);
  const field = find(form, "[name=profilesRename]", HTMLInputElement);
  const part = (name: string): HTMLElement => find(element, `[data-part=${name}]`, HTMLElement);
  const button = (action: string): HTMLButtonElement =>
    find(element, `[data-action=${action}]`, HTMLButtonElement);
  const faults = createFaults();
  let name = "";
  element.dataset["profile"] = id;
  field.id = `profiles-rename-${number}`;

  function closeForm(): void {
    faults.clearAll();
    form.hidden = true;
    button("rename").focus();
  }

  button("use").addEventListener("click", () => events.onUse(id));
  button("duplicate").addEventListener("click", () => events.onDuplicate(id));
  button("delete").addEventListener("click", () => events.onDelete(id));
  button("rename").addEventListener("click", () => {
    form.hidden = false;
    field.value = name;
    field.select();
    field.focus();
  });
  button("cancel").addEventListener("click", closeForm);
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault(); // or the Configuration would close, too
    event.stopPropagation(); // otherwise it would stop a run
    closeForm();
  });
  form.addEventListener("input", () => faults.clear(field));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const fault = events.onRename(id, field.value);
    if (fault === undefined) closeForm();
    else {
      faults.show(field, texts().nameFault[fault]);
      field.focus();
    }
  });

  return {
    element,
    show({ profile, isCurrent, canDelete, here }: ProfileRowState): void {
      const words = texts();
      ({ name } = profile);
      translate(element, words);
      element.setAttribute("aria-label", name);
      if (isCurrent) element.setAttribute("aria-current", "true");
      else element.removeAttribute("aria-current");
      part("name").textContent = name;
      part("mark").hidden = !isCurrent;
      part("facts").textContent = describe(profile, here, words);
      field.setAttribute("aria-label", words.renameLabel(name));
      const focused = element.contains(document.activeElement) ? document.activeElement : null;
      button("use").hidden = isCurrent;
      button("delete").hidden = !canDelete;
      if (focused?.checkVisibility() === false) element.focus();
      for (const action of ["use", "rename", "duplicate", "delete"]) {
        // Several rows have a button with this name, so each accessible name includes the profile.
        button(action).setAttribute("aria-label", words.aloud(button(action).textContent.trim(), name));
      }
    },
  };
}

function describe({ draft }: Profile, here: string, texts: ProfilesTexts): string {
  const address = draft.baseURL === IN_BROWSER_URL ? here : draft.baseURL.trim();
  const model = draft.model.trim();
  return `${address === "" ? texts.noAddress : address} · ${model === "" ? texts.loadedModel : model}`;
}

import {
  type NameFault,
  uniqueName,
  cloneTemplate,
  createFaults,
  find,
  translate,
} from "../../../platform/index.ts";
import type { Fix } from "../../model/server-help.ts";
import { SERVER_TEMPLATES, type ServerTemplate } from "../model/server-templates.ts";
import type { ProfilesTexts } from "../texts/fr.ts";
import { type OnCopy, showFix } from "../../../chat/index.ts";

export interface NewProfileEvents {
  /** Without a template, the settings in the form are used. Returns what is wrong with the name. */
  onAdd(template: ServerTemplate | undefined, name: string): NameFault | undefined;
  /** What to do on a server of this kind, so that the page may use it. */
  help(template: ServerTemplate): readonly Fix[];
  readonly onCopy: OnCopy;
}

/** The form for a new profile: what it starts with, and what to do on that server. It never submits. */
export function mountNewProfile(root: HTMLElement, texts: () => ProfilesTexts, events: NewProfileEvents) {
  const form = find(root, "[data-form=profiles-new]", HTMLFormElement);
  const template = find(form, "[name=profilesTemplate]", HTMLSelectElement);
  const name = find(form, "[name=profilesName]", HTMLInputElement);
  const part = (part: string): HTMLElement => find(form, `[data-part=profiles-${part}]`, HTMLElement);
  const faults = createFaults();
  let taken: readonly string[] = [];
  /** While the user has not typed a name, it follows the template. */
  let suggested = "";
  let shownTexts: ProfilesTexts | undefined;

  const chosen = (): ServerTemplate | undefined => SERVER_TEMPLATES.find(({ id }) => id === template.value);

  function suggest(): void {
    if (name.value !== suggested) return;
    suggested = uniqueName(taken, chosen()?.name ?? texts().names.fresh);
    name.value = suggested;
  }

  function showAbout(): void {
    const about = chosen();
    part("about").hidden = about === undefined;
    if (about === undefined) return;
    const words = texts().templates;
    const keyPage = find(form, "[data-part=profiles-key-page]", HTMLAnchorElement);
    part("address").textContent = words.address(about.baseURL);
    part("hosted").textContent = words.hostedWarning(new URL(about.baseURL).host);
    part("hosted").hidden = !about.isHosted;
    part("fixes").replaceChildren(...events.help(about).map(createFix));
    keyPage.hidden = about.keyPage === undefined;
    keyPage.textContent = words.keyPage(about.name);
    if (about.keyPage === undefined) keyPage.removeAttribute("href");
    else keyPage.href = about.keyPage;
  }

  function createFix(fix: Fix): HTMLElement {
    const element = cloneTemplate(form.ownerDocument, "profiles-fix");
    translate(element, texts());
    showFix(element, fix, events.onCopy);
    return element;
  }

  template.addEventListener("change", () => {
    faults.clearAll();
    suggest();
    showAbout();
  });
  name.addEventListener("input", () => faults.clear(name));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const fault = events.onAdd(chosen(), name.value);
    if (fault === undefined) {
      name.value = suggested;
      suggest();
      return;
    }
    faults.show(name, texts().nameFault[fault]);
    name.focus();
  });

  function showTemplates(): void {
    const { value } = template;
    const words = texts().templates;
    const group = (label: string, isHosted: boolean): HTMLOptGroupElement => {
      const element = form.ownerDocument.createElement("optgroup");
      const templates = SERVER_TEMPLATES.filter((each) => each.isHosted === isHosted);
      element.label = label;
      element.append(...templates.map((each) => new Option(each.name, each.id)));
      return element;
    };
    template.replaceChildren(
      new Option(words.form, ""),
      group(words.local, false),
      group(words.hosted, true),
    );
    template.value = value;
    showAbout();
  }

  return {
    /** Shows the form again, after a change of language or of the existing names. */
    show(names: readonly string[]): void {
      if (shownTexts !== texts()) showTemplates();
      shownTexts = texts();
      taken = names;
      suggest();
    },
  };
}

import type { ImportChange, SettingChange } from "../model/import.ts";
import type { ProfilesTexts } from "../texts/fr.ts";
import { cloneTemplate, find } from "../../../platform/index.ts";

/** What to do with a profile of a file. */
export type PreviewChoice = "add" | "replace" | "skip";

/** One profile of a file: what it would change, and the available choices. */
export function createPreviewRow(
  document: Document,
  { imported, match, away }: ImportChange,
  addedName: string,
  texts: ProfilesTexts,
) {
  const element = cloneTemplate(document, "profiles-change");
  const part = (name: string): HTMLElement => find(element, `[data-part=${name}]`, HTMLElement);
  const select = find(element, "select", HTMLSelectElement);
  const words = texts.importing;
  const settings = match.kind === "same" ? [] : match.settings;
  const isChanged = match.kind === "changed";

  function describe({ field, from, to }: SettingChange): HTMLElement {
    const item = document.createElement("li");
    const [label, before, after] = [texts.fields[field], write(from), write(to)];
    item.textContent = isChanged ? words.change(label, before, after) : words.value(label, after);
    return item;
  }

  function write(value: string | boolean): string {
    if (typeof value === "boolean") return value ? words.on : words.off;
    return value.trim() === "" ? words.none : value;
  }

  part("name").textContent = imported.name;
  part("kind").textContent = words.kind[match.kind];
  part("settings").replaceChildren(...settings.map(describe));
  part("warning").textContent = away === undefined || match.kind === "same" ? "" : words.away(away);
  const movesAddress = isChanged && settings.some(({ field }) => field === "baseURL");
  part("key").textContent = movesAddress ? words.keyStays : "";
  select.append(new Option(words.add(addedName), "add"));
  if (isChanged) select.append(new Option(words.replace, "replace"));
  select.append(new Option(words.skip, "skip"));
  select.value = match.kind === "same" ? "skip" : "add";
  select.hidden = match.kind === "same";
  select.setAttribute("aria-label", words.choice(imported.name));

  return { element, choice: (): PreviewChoice => (isChoice(select.value) ? select.value : "skip") };
}

function isChoice(value: string): value is PreviewChoice {
  return value === "add" || value === "replace" || value === "skip";
}

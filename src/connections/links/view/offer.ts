import type { Place } from "../model/setup-link.ts";
import type { PromptParts } from "../model/prompt-parts.ts";
import type { SetupChange } from "../model/setup-changes.ts";
import type { LinksTexts } from "../texts/fr.ts";
import { hasSchema, schemaName } from "../../../structured/index.ts";
import { cloneTemplate, find, openToKeyboard, translate } from "../../../platform/index.ts";

export interface LinkOffer {
  readonly changes: readonly SetupChange[];
  /** Where prompts would be sent, when the link changes the address. */
  readonly place: Place | undefined;
}

/** Asks whether to use the setup of a link. Closing it in any other way than with Use changes nothing. */
export function mountLinkOffer(
  dialog: HTMLDialogElement,
  texts: () => LinksTexts,
  onUse: (withAddress: boolean) => void,
) {
  const list = find(dialog, "[data-part=link-changes]", HTMLElement);
  const address = find(dialog, "[data-part=link-address]", HTMLElement);
  const warning = find(dialog, "[data-part=link-warning]", HTMLElement);
  const useAddress = find(dialog, "[name=linkUseAddress]", HTMLInputElement);
  const close = (): void => dialog.close();

  find(dialog, "[data-action=keep-mine]", HTMLButtonElement).addEventListener("click", close);
  find(dialog, "[data-action=use-link]", HTMLButtonElement).addEventListener("click", () => {
    close();
    onUse(useAddress.checked);
  });
  // Escape closes the question and must not stop a run.
  dialog.addEventListener("keydown", (event) => event.key === "Escape" && event.stopPropagation());

  function write({ changes, place }: LinkOffer): void {
    const words = texts();
    list.replaceChildren(...changes.map((change) => changeView(change, words)));
    translate(dialog, words);
    address.hidden = place === undefined;
    find(dialog, "[data-part=link-url]", HTMLElement).textContent = place?.url ?? "";
    warning.hidden = place === undefined || place.isHere;
    warning.textContent = place === undefined || place.isHere ? "" : words.elsewhere(place.host);
    for (const box of list.querySelectorAll<HTMLElement>(".link-value")) openToKeyboard(box);
    list.tabIndex = list.scrollHeight > list.clientHeight ? 0 : -1;
    list.scrollTop = 0;
  }

  return {
    isOpen: (): boolean => dialog.open,
    /** Asks the question, in place of one that is still open. */
    ask(offer: LinkOffer): void {
      useAddress.checked = offer.place?.isHere ?? false;
      dialog.close();
      dialog.showModal();
      write(offer);
    },
    /** Shows the question again, after a change of language. */
    write,
  };
}

function changeView(change: SetupChange, texts: LinksTexts): HTMLElement {
  const view = cloneTemplate(document, "link-change");
  const name = texts.fields[change.field];
  find(view, "[data-part=link-field]", HTMLElement).textContent = name;
  for (const part of ["from", "to"] as const) {
    const when = texts.labels[part === "from" ? "linkOfferNow" : "linkOfferThen"];
    const box = find(view, `[data-part=link-${part}]`, HTMLElement);
    const text = textOf(change, part, texts);
    box.textContent = text === "" ? texts.nothing : text;
    box.toggleAttribute("data-empty", text === "");
    box.setAttribute("aria-label", `${name}, ${when}`);
  }
  view.dataset["field"] = change.field;
  return view;
}

/** The old or the new value of a change, as text. */
function textOf(change: SetupChange, part: "from" | "to", texts: LinksTexts): string {
  if (change.field === "stream") return texts.switched(change[part]);
  if (change.field === "values") return valuesText(change[part], texts);
  if (change.field === "schema") return schemaText(change[part]);
  return change.field === "tools" ? toolsText(change[part], texts) : change[part];
}

function valuesText(values: PromptParts["values"], { nothing }: LinksTexts): string {
  const lines = Object.entries(values).map(([name, value]) => `${name} = ${value === "" ? nothing : value}`);
  return lines.join("\n");
}

function schemaText(schema: PromptParts["schema"]): string {
  if (!hasSchema(schema)) return "";
  return `${schemaName(schema)}${schema.strict ? " · strict" : ""}\n${schema.text}`;
}

function toolsText({ on, isAutomatic, rounds, table }: PromptParts["tools"], texts: LinksTexts): string {
  if (on.length === 0) return "";
  const how = isAutomatic ? ` · ${texts.automatic(rounds)}` : "";
  return `${on.join(", ")}${how}${table === "" ? "" : `\n${table}`}`;
}

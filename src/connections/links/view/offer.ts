import type { Place } from "../model/setup-link.ts";
import type { SetupChange } from "../model/setup-changes.ts";
import type { LinksTexts } from "../texts/fr.ts";
import { cloneTemplate, find, translate } from "../../../platform/index.ts";

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
  const values = [
    ["from", change.from, texts.labels.linkOfferNow],
    ["to", change.to, texts.labels.linkOfferThen],
  ] as const;
  for (const [part, value, when] of values) {
    const box = find(view, `[data-part=link-${part}]`, HTMLElement);
    const text = typeof value === "boolean" ? texts.switched(value) : value;
    box.textContent = text === "" ? texts.nothing : text;
    box.toggleAttribute("data-empty", text === "");
    box.setAttribute("aria-label", `${name}, ${when}`);
  }
  view.dataset["field"] = change.field;
  return view;
}

/** A box that scrolls must be focusable with the keyboard, and then needs a name. */
function openToKeyboard(box: HTMLElement): void {
  if (box.scrollHeight <= box.clientHeight) return box.removeAttribute("aria-label"); // only elements with a role may have a name
  box.tabIndex = 0;
  box.setAttribute("role", "group");
}

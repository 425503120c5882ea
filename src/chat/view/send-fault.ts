import type { ChatTexts } from "../texts/en.ts";
import type { FaultyField } from "../../configuration/index.ts";
import { cloneTemplate, find } from "../../platform/index.ts";

/** Says beside Send which fields of the Configuration keep it from sending, with a button that leads to the first one. */
export function mountSendFault(form: HTMLElement, texts: () => ChatTexts, onGo: () => void) {
  const place = find(form, "[data-part=send-fault]", HTMLElement);
  const send = find(form, "[data-action=send]", HTMLButtonElement);

  function write(fields: readonly FaultyField[]): void {
    const [first] = fields;
    if (first === undefined) {
      place.replaceChildren();
      send.removeAttribute("aria-describedby");
      return;
    }
    const { lead, field, go } = texts().blocked;
    const element = cloneTemplate(form.ownerDocument, "send-fault");
    const lines = fields.map(({ label, text }) => {
      const line = form.ownerDocument.createElement("p");
      line.textContent = field(label, text);
      return line;
    });
    const button = find(element, "button", HTMLButtonElement);
    find(element, "p", HTMLElement).textContent = lead;
    button.textContent = go(first.label);
    button.before(...lines);
    button.addEventListener("click", onGo);
    place.replaceChildren(element);
    send.setAttribute("aria-describedby", place.id);
  }

  return {
    show(fields: readonly FaultyField[]): void {
      write(fields);
      for (const element of [send, place]) element.scrollIntoView({ block: "nearest" });
    },
    /** What is still at fault; nothing is said where nothing was. */
    update(fields: readonly FaultyField[]): void {
      if (place.hasChildNodes()) write(fields);
    },
  };
}

import { cloneTemplate, find, openToKeyboard, translate } from "../../../platform/index.ts";
import { addressOf, canUseKey, maskedKey, type PasteChange } from "../model/paste-changes.ts";
import type { LeftOut, LeftOutReason } from "../model/pasted-request.ts";
import type { PasteTexts } from "../texts/fr.ts";

/** What an offer shows besides the changes. */
export interface PasteOffer {
  readonly key: string | undefined;
  readonly leftOut: readonly LeftOut[];
}

interface OfferEvents {
  onApply(withAddress: boolean, withKey: boolean): void;
  onCancel(): void;
}

/** What a request would change, what of it is left out, and whether to use its address and its key. */
export function mountPasteOffer(box: HTMLElement, texts: () => PasteTexts, events: OfferEvents) {
  const part = (name: string): HTMLElement => find(box, `[data-part=paste-${name}]`, HTMLElement);
  const withAddress = find(box, "[name=pasteWithAddress]", HTMLInputElement);
  const withKey = find(box, "[name=pasteWithKey]", HTMLInputElement);
  let offered: { readonly offer: PasteOffer; readonly changes: readonly PasteChange[] } | undefined;

  withAddress.addEventListener("change", showKey);
  find(box, "[data-action=apply-paste]", HTMLButtonElement).addEventListener("click", () =>
    events.onApply(withAddress.checked, withKey.checked && !withKey.disabled),
  );
  find(box, "[data-action=cancel-paste]", HTMLButtonElement).addEventListener("click", events.onCancel);

  /** The key can be used only where it belongs. */
  function showKey(): void {
    if (offered === undefined) return;
    const { offer, changes } = offered;
    const isUsable = canUseKey(changes, withAddress.checked);
    part("key").hidden = offer.key === undefined;
    part("masked").textContent = offer.key === undefined ? "" : maskedKey(offer.key);
    withKey.disabled = !isUsable;
    const note = part("key-note");
    note.hidden = offer.key === undefined || isUsable;
    note.textContent = note.hidden ? "" : texts().keyNeedsAddress;
  }

  function write(): void {
    if (offered === undefined) return;
    const { offer, changes } = offered;
    const words = texts();
    const address = addressOf(changes);
    part("changes").replaceChildren(...changes.map((change) => changeView(box.ownerDocument, change, words)));
    part("notes").replaceChildren(
      ...notesOf(offer.leftOut, words).map((note) => noteView(box.ownerDocument, note)),
    );
    part("same").hidden = changes.length > 0;
    part("same").textContent = changes.length > 0 ? "" : words.same;
    part("address").hidden = address === undefined;
    part("url").textContent = address?.url ?? "";
    const warning = part("warning");
    warning.hidden = address === undefined || address.isHere;
    warning.textContent = warning.hidden ? "" : words.elsewhere(address?.host ?? "");
    translate(box, words);
    for (const value of box.querySelectorAll<HTMLElement>(".paste-value")) openToKeyboard(value);
    showKey();
  }

  return {
    isOpen: (): boolean => !box.hidden,
    open(offer: PasteOffer, changes: readonly PasteChange[]): void {
      offered = { offer, changes };
      withAddress.checked = addressOf(changes)?.isHere ?? false;
      withKey.checked = false;
      box.hidden = false;
      write();
      box.focus();
    },
    hide(): void {
      offered = undefined;
      box.hidden = true;
      part("masked").textContent = "";
    },
    write,
  };
}

/** One sentence for each reason. */
function notesOf(leftOut: readonly LeftOut[], words: PasteTexts): readonly string[] {
  const names = new Map<LeftOutReason, string[]>();
  for (const { reason, name } of leftOut)
    names.set(reason, [...(names.get(reason) ?? []), words.quoted(name)]);
  return [...names].map(([reason, quoted]) => words.leftOut(reason, quoted.join(", ")));
}

function noteView(document: Document, note: string): HTMLElement {
  const line = document.createElement("p");
  line.className = "hint";
  line.textContent = note;
  return line;
}

function changeView(document: Document, change: PasteChange, texts: PasteTexts): HTMLElement {
  const view = cloneTemplate(document, "paste-change");
  const name = texts.fields[change.field];
  find(view, "[data-part=paste-field]", HTMLElement).textContent = name;
  const values = [
    ["from", change.from, texts.labels["pasteNow"]],
    ["to", change.to, texts.labels["pasteThen"]],
  ] as const;
  for (const [part, value, when] of values) {
    const box = find(view, `[data-part=paste-${part}]`, HTMLElement);
    const text = valueText(value, texts);
    box.textContent = text === "" ? texts.nothing : text;
    box.toggleAttribute("data-empty", text === "");
    box.setAttribute("aria-label", `${name}, ${when}`);
  }
  view.dataset["field"] = change.field;
  return view;
}

function valueText(value: PasteChange["from"], texts: PasteTexts): string {
  if (typeof value === "string") return value;
  return typeof value === "boolean" ? texts.switched(value) : texts.attached(value.length);
}

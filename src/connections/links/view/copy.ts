import type { LeftOut } from "../model/collect-setup.ts";
import { LONGEST_LINK } from "../model/setup-link.ts";
import type { LinksTexts } from "../texts/fr.ts";
import { find } from "../../../platform/index.ts";
import { addPanel } from "../../view/tools.ts";
import copyMarkup from "./copy.html?raw";
import offerMarkup from "./offer.html?raw";
import styles from "../../../../styles/connections/links.css?raw";

interface LinkCopyEvents {
  onCopy(button: HTMLButtonElement): void;
  onAddress(): void;
  onClose(): void;
}

interface LinkCopyState {
  readonly link: string;
  /** Length of its fragment, in characters. */
  readonly length: number;
  readonly leftOut: readonly LeftOut[];
  /** The page is a local file, so the link is useful only on this computer. */
  readonly isOnDisk: boolean;
}

/**
 * The panel with the link to the current setup. It shows what the link contains, and whether to include the address.
 */
export function mountLinkCopy(panel: HTMLElement, texts: () => LinksTexts, events: LinkCopyEvents) {
  const withAddress = find(panel, "[name=linkWithAddress]", HTMLInputElement);
  const text = find(panel, "[name=linkText]", HTMLInputElement);
  const notes = find(panel, "[data-part=link-notes]", HTMLElement);
  const copy = find(panel, "[data-action=copy-link]", HTMLButtonElement);

  withAddress.addEventListener("change", events.onAddress);
  text.addEventListener("focus", () => text.select());
  copy.addEventListener("click", () => events.onCopy(copy));
  find(panel, "[data-action=close-link]", HTMLButtonElement).addEventListener("click", events.onClose);
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault(); // or the Configuration would close, too
    event.stopPropagation(); // it closes the panel and must not stop a run
    events.onClose();
  });

  function note(sentence: string, className: string): HTMLElement {
    const line = panel.ownerDocument.createElement("p");
    line.className = className;
    line.textContent = sentence;
    return line;
  }

  function showNotes(lines: readonly HTMLElement[]): void {
    const said = lines.map((line) => line.textContent).join("\n");
    const present = [...notes.children].map((line) => line.textContent).join("\n");
    if (said !== present) notes.replaceChildren(...lines); // a screen reader would read the same text again
  }

  return {
    isOpen: (): boolean => !panel.hidden,
    withAddress: (): boolean => withAddress.checked,
    open(): void {
      withAddress.checked = false;
      panel.hidden = false;
      withAddress.focus();
    },
    close: (): unknown => (panel.hidden = true),
    show({ link, length, leftOut, isOnDisk }: LinkCopyState): void {
      const isTooLong = length > LONGEST_LINK;
      const words = texts();
      text.value = isTooLong ? "" : link;
      copy.disabled = isTooLong;
      showNotes([
        ...leftOut.map((reason) => note(words.leftOut(reason), "hint")),
        ...(isOnDisk ? [note(words.onDisk, "hint")] : []),
        ...(isTooLong ? [note(words.tooLong(length, LONGEST_LINK), "fault")] : []),
      ]);
    },
  };
}

/**
 * Adds the markup of links. The dialog is added at the end of the page, because inside a closed `<details>` it would be
 * invisible.
 */
export function addLinkParts(root: HTMLElement) {
  addPanel(root, copyMarkup + offerMarkup, styles);
  const panel = find(root, "[data-part=link-copy]", HTMLElement);
  const dialog = find(root, "[data-part=link-offer]", HTMLDialogElement);
  root.ownerDocument.body.append(dialog);
  return { panel, dialog };
}

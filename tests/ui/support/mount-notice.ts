import { find } from "../../../src/platform/view/find.ts";
import { mountNotice } from "../../../src/shell/view/notice.ts";

/** How long Undo is offered, in ms. */
export const OFFERED = 10_000;

/** The notice of the page, with its buttons. */
export function mount() {
  const root = find(document, "[data-part=notice]", HTMLElement);
  const notice = mountNotice(root);
  return {
    root,
    notice,
    undo: find(root, "[data-action=undo]", HTMLButtonElement),
    dismiss: find(root, "[data-action=dismiss]", HTMLButtonElement),
  };
}

import type { Language, Notify } from "../../platform/index.ts";
import {
  type PasteChange,
  pasteChanges,
  type PastePatch,
  patchOf,
  type PresentPage,
} from "./model/paste-changes.ts";
import { type PastedSetup, pastedSetup } from "./model/pasted-setup.ts";
import { readPasted } from "./model/read-pasted.ts";
import { pasteTexts } from "./texts/fr.ts";
import { mountPasteView } from "./view/paste.ts";

/** What pasting needs from the page. */
export interface PageForPaste {
  language(): Language;
  present(): PresentPage;
  /**
   * Writes into prompt and Configuration, and applies: the address first, then the key, which belongs to it. Returns
   * false when a field is not valid; its fault is shown there.
   */
  write(patch: PastePatch): boolean;
  /** Returns a function that restores prompts, settings and keys as they are now. */
  remember(): () => void;
  readonly notify: Notify;
}

/** The commands of pasted requests: what one would change is shown before anything changes. It sends nothing. */
export function mountPaste(root: HTMLElement, page: PageForPaste) {
  const texts = () => pasteTexts(page.language());
  let setup: PastedSetup | undefined;
  let changes: readonly PasteChange[] = [];
  const view = mountPasteView(root, texts, { onRead: read, onApply: apply });

  function read(text: string): void {
    const reading = readPasted(text);
    if (!reading.ok) return view.showFault(reading.fault);
    setup = pastedSetup(reading.request);
    changes = pasteChanges(setup, page.present());
    view.showOffer(setup, changes);
  }

  function apply(withAddress: boolean, withKey: boolean): void {
    const patch = patchOf(changes, setup?.key, { address: withAddress, key: withKey });
    setup = undefined;
    view.reset();
    const { prompt, draft, key } = patch;
    if (prompt === undefined && draft === undefined && key === undefined) {
      page.notify(texts().same);
      return;
    }
    const undo = page.remember();
    page.notify(page.write(patch) ? texts().applied : texts().notApplied, undo);
  }

  view.show();
  return { show: view.show, focus: view.focus };
}

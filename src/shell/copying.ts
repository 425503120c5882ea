import { copyText } from "../platform/index.ts";
import type { Texts } from "./texts/texts.ts";
import { flash } from "./view/page.ts";

/** Copies, and says in the pressed button that it has copied; in a notice if it could not. */
export function createCopying(texts: () => Texts, notify: (sentence: string) => void) {
  async function copied(copying: Promise<boolean>, button: HTMLButtonElement): Promise<void> {
    if (await copying) flash(button, texts().copied);
    else notify(texts().copyFailed);
  }

  return { copied, onCopy: (text: string, button: HTMLButtonElement) => void copied(copyText(text), button) };
}

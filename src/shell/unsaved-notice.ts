import { type DeviceStorage, type StoredItem, storedItems } from "../platform/index.ts";
import type { Texts } from "./texts/texts.ts";

/**
 * Shows a notice that names the items that could not be stored, once per item until all are stored. `show` returns the
 * function that hides the notice.
 */
export function watchUnsaved(
  device: DeviceStorage,
  texts: () => Texts,
  show: (sentence: string) => () => void,
): void {
  let said = new Set<StoredItem>();
  let hideSentence: () => void = () => undefined;

  device.watchUnsaved(({ names, reason }) => {
    // Users who have disabled storage do not expect language or theme to be kept.
    const isOff = reason === "off";
    const items = storedItems(names).filter((item) => !isOff || (item !== "language" && item !== "theme"));
    if (names.length === 0) {
      hideSentence();
      said = new Set();
    } else if (items.some((item) => !said.has(item)) && !(isOff && said.size > 0)) {
      said = new Set([...said, ...items]);
      hideSentence = show(isOff ? texts().storageOff : texts().storageFull(items));
    }
  });
}

import { type DeviceStorage, type KeptThing, keptThings } from "../platform/index.ts";
import type { Texts } from "./texts/texts.ts";

/**
 * Says what did not reach the device: once for each thing, until all of it has. `show` gives the function
 * that hides its sentence.
 */
export function watchUnkept(
  device: DeviceStorage,
  texts: () => Texts,
  show: (sentence: string) => () => void,
): void {
  let said = new Set<KeptThing>();
  let hideSentence: () => void = () => undefined;

  device.watchUnkept(({ names, reason }) => {
    // Where storage is switched off, nobody expects that a language or a theme stays.
    const isOff = reason === "off";
    const things = keptThings(names).filter((thing) => !isOff || (thing !== "language" && thing !== "theme"));
    if (names.length === 0) {
      hideSentence();
      said = new Set();
    } else if (things.some((thing) => !said.has(thing)) && !(isOff && said.size > 0)) {
      said = new Set([...said, ...things]);
      hideSentence = show(isOff ? texts().storageOff : texts().storageFull(things));
    }
  });
}

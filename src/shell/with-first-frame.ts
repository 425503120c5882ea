import type { Storage } from "../platform/index.ts";
import { readLanguage } from "./preferences.ts";

/** A page that is not shown gets no frames. */
const NO_FRAME_MS = 200;

/**
 * Starts the page once it is on the screen and can be typed into; in time for its first frame when that would show
 * another language than the reader's.
 */
export function withFirstFrame(device: Storage, start: () => void): void {
  let isStarted = false;
  const startOnce = (): void => {
    if (isStarted) return;
    isStarted = true;
    start();
  };
  requestAnimationFrame(() => {
    if (readLanguage(device) === "en") setTimeout(startOnce);
    else startOnce();
  });
  setTimeout(startOnce, NO_FRAME_MS);
  // What was typed until then is saved, as it is later: the page is hidden after this.
  addEventListener("pagehide", startOnce);
}

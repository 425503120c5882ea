import type { Storage } from "../platform/index.ts";
import { readLanguage } from "./preferences.ts";

/** A page that is not visible gets no frames, so it starts after this time. */
const NO_FRAME_MS = 200;

/** A visible page gets one, but late on a busy machine; before it, Chromium may give it another, empty storage. */
const LATE_FRAME_MS = 5000;

/**
 * Starts the app after the first frame, when the page is visible and can be typed into; before the first frame when
 * that frame would show another language than the user's.
 */
export function startAfterFirstFrame(device: Storage, start: () => void): void {
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
  setTimeout(() => document.visibilityState === "hidden" && startOnce(), NO_FRAME_MS);
  setTimeout(startOnce, LATE_FRAME_MS);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && startOnce());
  // A page that is left this early still has to save what was typed. What has just begun to listen does not get this
  // event, so it gets another one.
  addEventListener("pagehide", () => {
    if (isStarted) return;
    startOnce();
    dispatchEvent(new PageTransitionEvent("pagehide"));
  });
}

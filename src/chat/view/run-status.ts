import { isActive, type Run } from "../model/run.ts";
import { endingRemark } from "../texts/ending-remark.ts";
import type { ChatTexts } from "../texts/en.ts";
import { find } from "../../platform/index.ts";

const TICK_MS = 100;
/** After this long without headers it helps to say what a local server may be doing. */
const SLOW_MS = 3000;

/**
 * The state of the run in one word and a remark; the elapsed time stands beside it, outside of the live region, so
 * that a screen reader hears each change of state, and not each tick.
 */
export function mountRunStatus(root: HTMLElement, texts: () => ChatTexts) {
  const state = find(root, "[data-part=status]", HTMLElement);
  const word = find(root, ".run [data-word]", HTMLButtonElement);
  const elapsed = find(root, "[data-part=elapsed]", HTMLElement).appendChild(new Text());
  let shown: Run = { status: "idle" };
  /** How much of the model has been loaded into memory, 0 to 1, while that is known to be what the run waits for. */
  let loadedShare: number | undefined;
  let ticking: ReturnType<typeof setInterval> | undefined;

  function write(name: keyof ChatTexts["states"], remark: string): void {
    const text = [texts().states[name], remark].filter((part) => part !== "").join(" · ");
    if (state.textContent !== text) state.textContent = text;
    state.dataset["status"] = name;
    const explained = `state.${name}${isActive(shown) ? " figure.elapsed" : ""}`;
    if (word.dataset["word"] !== explained) word.dataset["word"] = explained;
  }

  function tick(): void {
    if (!isActive(shown)) return;
    const ms = performance.now() - shown.progress.startedAt;
    elapsed.data = texts().seconds(Math.floor(ms / TICK_MS) * TICK_MS);
    const isSlow = shown.status === "connecting" && ms > SLOW_MS;
    const isLoading = shown.status === "connecting" && loadedShare !== undefined;
    const remark = texts().remarks[isSlow ? "slowConnecting" : shown.status];
    write(shown.status, isLoading ? texts().inBrowser.loading(loadedShare ?? 0) : remark);
  }

  return {
    /** Tells that a model in this browser is being loaded; `undefined` when it no longer is. */
    showLoading(share: number | undefined): void {
      loadedShare = share;
      tick();
    },
    show(run: Run): void {
      shown = run;
      clearInterval(ticking);
      if (isActive(run)) {
        ticking = setInterval(tick, TICK_MS);
        tick();
        return;
      }
      elapsed.data = "";
      if (run.status === "ended") write(run.ending.status, endingRemark(run.ending, texts()));
      else write(run.status, texts().remarks[run.status]);
    },
  };
}

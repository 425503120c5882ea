import { find, translate } from "../../../platform/index.ts";
import { REPLAY_SPEEDS, type ReplayClockControls } from "../model/replay-clock.ts";
import type { RecordingTexts } from "../texts/fr.ts";

export interface RecordingControlsEvents {
  /** Called in the task of a click. */
  onSave(withPrompt: boolean): void;
  onFile(file: File): void;
  /** The replay is paused, goes on, or has another speed. */
  onControl(): void;
}

/** What is replayed. */
export interface ShownReplay {
  readonly clock: ReplayClockControls;
  /** When it ends, in ms of the recording. */
  readonly end: number;
}

/** Saving and opening a recording, and the controls of a replay. */
export function mountRecordingControls(
  root: HTMLElement,
  texts: () => RecordingTexts,
  events: RecordingControlsEvents,
) {
  const { ownerDocument: document } = root;
  const part = (name: string): HTMLElement => find(root, `[data-part=${name}]`, HTMLElement);
  const button = (action: string): HTMLButtonElement =>
    find(root, `[data-action=${action}]`, HTMLButtonElement);
  const withPrompt = find(root, "[name=recordingWithPrompt]", HTMLInputElement);
  const file = find(root, "[name=recordingFile]", HTMLInputElement);
  const speed = find(root, "[name=recordingSpeed]", HTMLSelectElement);
  const progress = find(root, "[data-part=recording-progress]", HTMLProgressElement);
  let replay: ShownReplay | undefined;
  let fault: Parameters<RecordingTexts["fault"]>[0] | undefined;

  button("save-recording").addEventListener("click", () => events.onSave(withPrompt.checked));
  button("open-recording").addEventListener("click", () => file.click());
  file.addEventListener("change", () => {
    const chosen = file.files?.[0];
    file.value = ""; // the same file can be chosen again
    if (chosen !== undefined) events.onFile(chosen);
  });
  speed.addEventListener("change", () => control(({ setSpeed }) => setSpeed(Number(speed.value))));
  button("pause-replay").addEventListener("click", () =>
    control((clock) => (clock.isPaused() ? clock.goOn() : clock.pause())),
  );
  button("step-replay").addEventListener("click", () => control(({ step }) => step()));

  function control(change: (clock: ReplayClockControls) => void): void {
    if (replay === undefined) return;
    change(replay.clock);
    events.onControl();
    showReplay();
  }

  function showReplay(): void {
    part("recording-replay").hidden = replay === undefined;
    if (replay === undefined) return;
    const { clock, end } = replay;
    const position = clock.position();
    const pause = button("pause-replay");
    const label = clock.isPaused() ? texts().goOn : texts().pause;
    if (pause.textContent !== label) pause.textContent = label;
    progress.value = end === 0 ? 1 : position / end;
    part("recording-time").textContent = texts().time(position, end);
  }

  function showFault(): void {
    part("recording-fault").hidden = fault === undefined;
    part("recording-fault").textContent = fault === undefined ? "" : texts().fault(fault);
  }

  function showLanguage(): void {
    translate(root, texts());
    const chosen = speed.value || "1";
    speed.replaceChildren(
      ...REPLAY_SPEEDS.map((factor) =>
        Object.assign(document.createElement("option"), {
          value: `${factor}`,
          textContent: texts().speed(factor),
        }),
      ),
    );
    speed.value = chosen;
    showReplay();
    showFault();
  }
  showLanguage();

  return {
    showLanguage,
    /** Whether there is something to save. */
    showSource(hasOne: boolean): void {
      button("save-recording").disabled = !hasOne;
      withPrompt.disabled = !hasOne;
    },
    showReplay(next: ShownReplay | undefined): void {
      replay = next;
      if (next !== undefined) next.clock.setSpeed(Number(speed.value));
      showReplay();
    },
    showProgress: showReplay,
    showFault(next: typeof fault): void {
      fault = next;
      showFault();
    },
  };
}

import type { TextFile } from "../model/text-file.ts";
import type { Exchange } from "../../chat/index.ts";
import { addParts, createFrameWriter } from "../../platform/index.ts";
import { LONGEST_RECORDING, parseRecording } from "./model/parse-recording.ts";
import type { Recording } from "./model/recording.ts";
import type { ReplayClockControls } from "./model/replay-clock.ts";
import { writeRecording } from "./model/write-recording.ts";
import type { RecordingTexts } from "./texts/fr.ts";
import { mountRecordingControls } from "./view/recording-controls.ts";
import markup from "./view/recording-controls.html?raw";
import styles from "../../../styles/work/recording.css?raw";

export interface RecordingEvents {
  /** Called in the task of a click. */
  onSave(file: TextFile): void;
  /** A valid recording was opened. */
  onOpen(recording: Recording): void;
}

/** Saves what went over the wire for an answer, opens such files, and controls a replay. */
export function mountRecording(root: HTMLElement, texts: () => RecordingTexts, events: RecordingEvents) {
  addParts(root, markup, styles);
  let source: Exchange | undefined;
  let replaying: ReplayClockControls | undefined;
  const view = mountRecordingControls(root, texts, {
    onSave(withPrompt): void {
      const text = source === undefined ? "" : writeRecording(source, { withPrompt });
      if (source === undefined || text === "") return;
      const time = new Date(source.begunAt).toISOString().slice(0, 19).replaceAll(":", "-");
      events.onSave({ name: `causette-${time}.jsonl`, mediaType: "application/jsonl", text });
    },
    onFile: (file) => void open(file),
    onControl: () => frame.schedule(),
  });
  const frame = createFrameWriter(
    () => {
      view.showProgress();
      return false;
    },
    () => {
      if (replaying?.isPaused() === false && root.checkVisibility()) frame.schedule();
    },
  );

  async function open(file: File): Promise<void> {
    const isTooLarge = file.size > LONGEST_RECORDING;
    const text = isTooLarge ? undefined : await file.text().catch(() => undefined);
    if (isTooLarge) return view.showFault({ kind: "too-large", most: LONGEST_RECORDING });
    if (text === undefined) return view.showFault({ kind: "unreadable" });
    const parsed = parseRecording(text);
    view.showFault(parsed.ok ? undefined : parsed.fault);
    if (parsed.ok) events.onOpen(parsed.recording);
  }

  return {
    /** The exchange that can be saved: the last one of the shown answer. */
    show(exchanges: readonly Exchange[] | undefined): void {
      source = exchanges?.findLast(({ entries }) => entries.length > 0);
      view.showSource(source !== undefined);
    },
    /** A replay has begun, with this clock; `undefined`: it has ended. */
    showReplay(recording: Recording | undefined, clock: ReplayClockControls | undefined): void {
      replaying = clock;
      const end = recording?.entries.at(-1)?.at ?? 0;
      view.showReplay(clock === undefined ? undefined : { clock, end });
      frame.schedule();
    },
    showLanguage: view.showLanguage,
  };
}

import type { Exchange } from "../chat/index.ts";
import type { MountedPart, WorkHost } from "./host.ts";
import type { Recording } from "./recording/model/recording.ts";
import { createReplayClock } from "./recording/model/replay-clock.ts";
import { mountRecording } from "./recording/recording.ts";

/** Saves and opens recordings. `exchangesOf` gives what went over the wire for an answer. */
export function mountRecordingPart(
  element: HTMLElement,
  host: WorkHost,
  exchangesOf: (id: string) => readonly Exchange[] | undefined,
): MountedPart {
  const recording = mountRecording(element, () => host.texts().work.recording, {
    onSave: host.onSave,
    onOpen: (opened) => void replay(opened),
  });
  /** Of several replays, the controls are of the last one. */
  let latest: Recording | undefined;

  async function replay(opened: Recording): Promise<void> {
    const clock = createReplayClock();
    latest = opened;
    recording.showReplay(opened, clock);
    await host.replay(opened, clock);
    if (latest === opened) recording.showReplay(undefined, undefined);
  }

  return {
    show: (answer) => recording.show(answer && exchangesOf(answer.id)),
    showLanguage: recording.showLanguage,
  };
}

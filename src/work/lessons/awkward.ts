import { addParts } from "../../platform/index.ts";
import type { Recording } from "../recording/model/recording.ts";
import { recordingOf } from "./model/awkward-servers.ts";
import { type LessonsTexts, mountAwkwardServers, type PredictedEnding } from "./view/awkward-view.ts";
import markup from "./view/awkward.html?raw";
import styles from "../../../styles/work/lessons.css?raw";

/**
 * Lessons of awkward servers: one predicts how a run ends, and watches it.
 *
 * @param replay replays a recording in the Response; resolves with how it ended, or with `undefined` when it was
 *   stopped or replaced before
 */
export function mountLessons(
  root: HTMLElement,
  texts: () => LessonsTexts,
  replay: (recording: Recording) => Promise<PredictedEnding | undefined>,
) {
  addParts(root, markup, styles);
  const view = mountAwkwardServers(root, texts, (name) => {
    void replay(recordingOf(name, texts().awkward.words)).then((ending) => view.end(name, ending));
  });
  return { showLanguage: view.showLanguage };
}

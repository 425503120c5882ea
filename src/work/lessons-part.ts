import type { MountedPart, WorkHost } from "./host.ts";
import { mountLessons } from "./lessons/awkward.ts";
import { mountLadder } from "./lessons/ladder.ts";
import { createReplayClock } from "./recording/model/replay-clock.ts";

/** The lessons of awkward servers, and below them the ladder of five pages. */
export function mountLessonsPart(element: HTMLElement, host: WorkHost): MountedPart {
  const [lessons, steps] = [document.createElement("div"), document.createElement("div")];
  element.append(lessons, steps);
  const awkward = mountLessons(lessons, host.texts, (recording) =>
    host.replay(recording, createReplayClock()),
  );
  const ladder = mountLadder(steps, host.language, {
    onCopy: host.onCopy,
    onSave: (text, name) => host.onSave({ name, mediaType: "text/html", text }),
  });
  return {
    show: () => undefined,
    showLanguage(): void {
      awkward.showLanguage();
      ladder.show();
    },
  };
}

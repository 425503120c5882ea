import { cloneTemplate, find } from "../../../platform/index.ts";
import type { ChatTexts } from "../../../chat/index.ts";
import { LESSON_NAMES, type LessonName } from "../model/awkward-servers.ts";
import type { AwkwardTexts } from "../texts/awkward-en.ts";

/** The endings that one can predict, in the order in which they are offered. */
const ENDINGS = ["done", "cut", "stopped", "incomplete", "empty", "failed"] as const;
export type PredictedEnding = (typeof ENDINGS)[number];

export type LessonsTexts = AwkwardTexts & Pick<ChatTexts, "states">;

/** What is known of a lesson that was begun. */
interface Watched {
  readonly predicted: PredictedEnding | undefined;
  /** `undefined` while it is being watched. */
  readonly ending: PredictedEnding | undefined;
}

/** The list of lessons, each of which is opened in its place. */
export function mountAwkwardServers(
  root: HTMLElement,
  texts: () => LessonsTexts,
  onWatch: (name: LessonName) => void,
) {
  const intro = find(root, "[data-part=lessons-intro]", HTMLElement);
  const lessons = LESSON_NAMES.map((name) => ({ name, ...createLesson(name) }));
  find(root, "[data-part=lessons]", HTMLElement).append(...lessons.map(({ item }) => item));

  function createLesson(name: LessonName) {
    const item = cloneTemplate(root.ownerDocument, "lesson");
    const part = (of: string): HTMLElement => find(item, `[data-part=${of}]`, HTMLElement);
    const watch = find(item, "[data-action=watch]", HTMLButtonElement);
    const endings = ENDINGS.map((ending) => {
      const label = cloneTemplate(root.ownerDocument, "lesson-ending");
      const radio = find(label, "input", HTMLInputElement);
      radio.name = `lesson-${name}`;
      part("endings").append(label);
      return { ending, radio, word: find(label, "span", HTMLElement) };
    });
    let watched: Watched | undefined;

    watch.addEventListener("click", () => {
      watched = { predicted: endings.find(({ radio }) => radio.checked)?.ending, ending: undefined };
      showText();
      onWatch(name);
    });

    function verdict({ predicted, ending }: Watched): string {
      const { awkward, states } = texts();
      if (ending === undefined) return "";
      if (predicted === undefined) return awkward.ended(states[ending]);
      return predicted === ending
        ? awkward.right(states[ending])
        : awkward.wrong(states[predicted], states[ending]);
    }

    function showText(): void {
      const { awkward, states } = texts();
      const text = awkward.lessons[name];
      find(item, "summary", HTMLElement).textContent = text.title;
      find(item, "legend", HTMLElement).textContent = awkward.predict;
      watch.textContent = awkward.watch;
      for (const { ending, word } of endings) word.textContent = states[ending];
      const isOver = watched?.ending !== undefined;
      part("watching").hidden = watched === undefined || isOver;
      part("outcome").hidden = !isOver;
      const shown = {
        ...{ happens: text.happens, watching: awkward.watching },
        ...{ "why-label": awkward.why, why: text.why, "fix-label": awkward.fix, fix: text.fix },
        verdict: watched === undefined ? "" : verdict(watched),
      };
      for (const [of, sentence] of Object.entries(shown)) part(of).textContent = sentence;
    }

    return {
      item,
      showText,
      end(ending: PredictedEnding | undefined): void {
        watched = ending && watched && { ...watched, ending };
        showText();
      },
    };
  }

  function showLanguage(): void {
    intro.textContent = texts().awkward.intro;
    for (const lesson of lessons) lesson.showText();
  }

  showLanguage();

  return {
    showLanguage,
    /** The replay of a lesson has ended; `undefined`: it was not seen to its end. */
    end: (name: LessonName, ending: PredictedEnding | undefined): void =>
      lessons.find((lesson) => lesson.name === name)?.end(ending),
  };
}

import { createProblemView, type OnCopy, type Problem } from "../../../chat/index.ts";
import type { LmStudioTexts } from "../texts/en.ts";
import type { PageTexts } from "../../texts/en.ts";

/** The texts of the page and of LM Studio's models, in one language. */
export interface LmStudioWords {
  readonly page: PageTexts;
  readonly own: LmStudioTexts;
}

/** An element that shows a problem. It is drawn once per problem and language, so that its buttons keep the focus. */
export function createFailurePlace(place: HTMLElement, onCopy: OnCopy) {
  let shown: { readonly problem: Problem; readonly own: LmStudioTexts } | undefined;

  return {
    show(problem: Problem | undefined, { page, own }: LmStudioWords): void {
      place.hidden = problem === undefined;
      if (problem === shown?.problem && own === shown?.own) return;
      shown = problem && { problem, own };
      const texts = { ...page, problems: { ...page.problems, ...own.problems } };
      place.replaceChildren(...(problem === undefined ? [] : [createProblemView(problem, texts, onCopy)]));
    },
  };
}

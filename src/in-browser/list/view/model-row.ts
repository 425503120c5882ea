import { cloneTemplate, find, fractionDone, translate } from "../../../platform/index.ts";
import { describeProblem } from "../../../chat/index.ts";
import type { ModelsTexts } from "../texts/texts.ts";
import { describeModel } from "./describe-model.ts";
import { type ListedModel } from "./listed-model.ts";
import { modelActions, parseModelAction, type ModelAction } from "./model-actions.ts";

export type ModelRow = ReturnType<typeof createModelRow>;

/** The row of a model. It is updated in place, so that the focus and a pressed button are kept. */
export function createModelRow(
  document: Document,
  id: string,
  onAct: (action: ModelAction, id: string) => void,
) {
  const element = cloneTemplate(document, "in-browser-model");
  const part = (name: string): HTMLElement => find(element, `[data-part=${name}]`, HTMLElement);
  const bar = find(element, "progress", HTMLProgressElement);
  const link = find(element, "a", HTMLAnchorElement);
  const buttons = [...element.querySelectorAll<HTMLButtonElement>("[data-action]")];
  let shownTexts: ModelsTexts | undefined;
  element.dataset["model"] = id;

  element.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    const action = parseModelAction(button?.dataset["action"]);
    if (action !== undefined) onAct(action, id);
  });

  function write(name: string, text: string): void {
    const place = part(name);
    if (place.textContent !== text) place.textContent = text;
    place.hidden = text === "";
  }

  function showLink({ known }: ListedModel, label: string): void {
    const page = known?.url?.startsWith("https://") ? known.url.replace(/\/resolve\/.*$/, "") : undefined;
    link.hidden = page === undefined;
    if (page === undefined) return;
    link.href = page;
    link.setAttribute("aria-label", `${label} (${known?.name ?? id})`);
  }

  function showFailure({ failure }: ListedModel, texts: ModelsTexts): void {
    const { what, next } =
      failure === undefined ? { what: "", next: "" } : describeProblem(failure.problem, texts.problems);
    write("failure-what", what);
    write("failure-next", next);
    const said = failure !== undefined && "said" in failure.problem ? failure.problem.said : "";
    write("failure-said", said);
    part("failure").hidden = failure === undefined;
  }

  function showProgress({ status }: ListedModel, label: string): void {
    const isInProgress = status.kind === "moving" || status.kind === "loading";
    part("progress").hidden = !isInProgress;
    if (!isInProgress) return;
    bar.setAttribute("aria-label", label);
    if (status.progress.totalBytes === undefined) bar.removeAttribute("value");
    else bar.value = fractionDone(status.progress);
  }

  function showActions(model: ListedModel): void {
    const actions = new Set(modelActions(model));
    for (const button of buttons) {
      const action = parseModelAction(button.dataset["action"]);
      button.hidden = action === undefined || !actions.has(action);
      // Several rows have a button with this name, so each accessible name includes the model.
      button.setAttribute("aria-label", `${button.textContent.trim()} ${model.name}`);
    }
  }

  /**
   * Changes the row and keeps the focus in it. A new question gets the focus, so that it is announced and a key that is
   * held down does not answer it. When the focused element disappears, an available action gets the focus.
   */
  function keepFocus(change: () => void): void {
    const question = part("question");
    const hadQuestion = !question.hidden;
    const focused = element.contains(document.activeElement) ? document.activeElement : null;
    change();
    if (focused === null) return;
    if (!question.hidden && !hadQuestion) question.focus();
    else if (!focused.checkVisibility()) (buttons.find((button) => !button.hidden) ?? element).focus();
  }

  return {
    element,
    show(model: ListedModel, texts: ModelsTexts): void {
      keepFocus(() => {
        const words = describeModel(model, texts);
        if (shownTexts !== texts) translate(element, texts);
        shownTexts = texts;
        element.dataset["status"] = model.status.kind;
        element.toggleAttribute("data-in-use", model.isInUse);
        element.setAttribute("aria-label", model.name);
        write("name", model.name);
        write("facts", words.facts);
        write("purpose", words.purpose);
        write("state", words.state);
        write("question", words.question);
        write("figures", words.figures);
        showLink(model, texts.labels.modelPage);
        showProgress(model, words.progress);
        showFailure(model, texts);
        showActions(model);
      });
    },
  };
}

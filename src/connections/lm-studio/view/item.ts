import { lmsLoad, lmsUnload, parseContextLength } from "../model/lm-studio.ts";
import { cloneTemplate, createFaults, find, translate } from "../../../platform/index.ts";
import type { OnCopy } from "../../../chat/index.ts";
import { describeFacts, describeNote, describeState } from "./describe.ts";
import { createFailurePlace, type LmStudioWords } from "./failure.ts";
import { keepFocusIn, type KeyedItem, writeOrHide } from "./keyed-list.ts";
import { type ListedLmModel, type LmStudioStatus, nameOf } from "./listed.ts";
import type { ServerModel } from "../../model/server-facts.ts";

export interface LmStudioItemEvents {
  readonly onCopy: OnCopy;
  onLoad(id: string, contextTokens: number | undefined): void;
  onAct(action: Exclude<LmStudioAction, "load">, id: string): void;
}

/** The content of an item. */
export interface ShownLmModel extends ListedLmModel {
  readonly canManage: boolean;
  readonly words: LmStudioWords;
}

let made = 0;

/** The list item of a model; typed text stays while the list changes. */
export function createLmStudioItem(
  document: Document,
  id: string,
  events: LmStudioItemEvents,
): KeyedItem<ShownLmModel> {
  const element = cloneTemplate(document, "lm-studio-model");
  const part = (name: string): HTMLElement => find(element, `[data-part=${name}]`, HTMLElement);
  const form = find(element, "form", HTMLFormElement);
  const context = find(form, "input", HTMLInputElement);
  const buttons = [...element.querySelectorAll<HTMLButtonElement>(":scope > * > [data-action]")];
  const failure = createFailurePlace(part("failure"), events.onCopy);
  const faults = createFaults();
  let shown: ShownLmModel | undefined;
  element.dataset["model"] = id;
  context.id = `lm-studio-context-${(made += 1)}`;
  find(form, "label", HTMLLabelElement).htmlFor = context.id;

  // The value of a number field is empty when its text is not a number:
  // https://html.spec.whatwg.org/#suffering-from-bad-input
  const typed = () =>
    parseContextLength(context.validity.badInput ? "?" : context.value, shown?.model.maxContextTokens);

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (shown?.canManage !== true) return;
    const read = typed();
    if (read.ok) events.onLoad(id, read.tokens);
    else showFault(read.max);
  });
  context.addEventListener("input", () => {
    faults.clear(context);
    showCommands();
  });
  element.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    const action = parseLmStudioAction(button?.dataset["action"]);
    if (button?.dataset["action"] === "copy-load") copyLoad(button);
    else if (button?.dataset["action"] === "copy-unload") events.onCopy(lmsUnload(id), button);
    else if (action !== undefined && action !== "load") events.onAct(action, id);
  });

  function showFault(max: number | undefined): void {
    if (shown !== undefined) faults.show(context, shown.words.own.contextFault(max));
    context.focus();
  }

  function copyLoad(button: HTMLButtonElement): void {
    const read = typed();
    if (read.ok) events.onCopy(lmsLoad(id, read.tokens), button);
    else showFault(read.max);
  }

  function showCommand(name: "load" | "unload", command: string, isShown: boolean): void {
    const place = find(element, `[data-command=${name}]`, HTMLElement);
    place.hidden = !isShown;
    find(place, "code", HTMLElement).textContent = command;
  }

  function showCommands(): void {
    if (shown === undefined) return;
    const { canManage, model } = shown;
    const read = typed();
    showCommand(
      "load",
      lmsLoad(id, read.ok ? read.tokens : undefined),
      !canManage && model.isLoaded !== true,
    );
    showCommand("unload", lmsUnload(id), !canManage && model.isLoaded !== false);
  }

  function showActions(now: ShownLmModel): void {
    const { canManage, model, status } = now;
    const actions = new Set(lmStudioActions(now, canManage));
    // With an older version, the field is still used for the command.
    const isLoadable = model.isLoaded !== true && status.kind !== "loading" && status.kind !== "unloading";
    form.hidden = !isLoadable;
    for (const button of buttons) {
      const action = parseLmStudioAction(button.dataset["action"]);
      button.hidden = action === undefined || !actions.has(action);
      // Several items have a button with this name, so each accessible name includes the model.
      button.setAttribute("aria-label", `${button.textContent.trim()} ${nameOf(model)}`);
    }
    context.setAttribute("aria-label", `${now.words.own.labels.lmStudioContext}, ${nameOf(model)}`);
    if (model.maxContextTokens !== undefined) context.max = String(model.maxContextTokens);
    element.toggleAttribute("data-readonly", !canManage);
  }

  return {
    element,
    show(now): void {
      keepFocusIn(element, () => {
        const { page, own } = now.words;
        if (shown?.words.own !== own) translate(element, { labels: { ...page.labels, ...own.labels } });
        shown = now;
        element.dataset["status"] = now.status.kind;
        element.toggleAttribute("data-in-use", now.isInUse);
        element.setAttribute("aria-label", nameOf(now.model));
        writeOrHide(part("name"), nameOf(now.model));
        writeOrHide(part("facts"), describeFacts(now.model, own));
        writeOrHide(part("state"), describeState(now, own));
        writeOrHide(part("note"), describeNote(now, own));
        failure.show(now.status.kind === "failed" ? now.status.problem : undefined, now.words);
        showActions(now);
        showCommands();
      });
    },
  };
}

/** What the user can do with a model of LM Studio. */
type LmStudioAction = "load" | "use" | "unload" | "look" | "cancel" | "dismiss";

/** The actions that are available now; with an older LM Studio, only Use. */
function lmStudioActions(
  { model, status, isInUse }: ListedLmModel,
  canManage: boolean,
): readonly LmStudioAction[] {
  const canUse = model.type === "chat" && !isInUse && model.isLoaded !== false;
  const use: readonly LmStudioAction[] = canUse ? ["use"] : [];
  if (!canManage) return use;
  if (status.kind === "loading") return ["cancel"];
  if (status.kind === "unloading") return [];
  const change: LmStudioAction = model.isLoaded === true ? "unload" : "load";
  return [...use, change, ...endActions(status, model)];
}

function endActions({ kind }: LmStudioStatus, { isLoaded }: ServerModel): readonly LmStudioAction[] {
  if (kind === "failed") return ["dismiss"];
  return kind === "left" && isLoaded !== true ? ["look", "dismiss"] : [];
}

/** Parses the action in the `data-action` of a button. */
function parseLmStudioAction(value: unknown): LmStudioAction | undefined {
  return ACTIONS.find((action) => action === value);
}

const ACTIONS: readonly LmStudioAction[] = ["load", "use", "unload", "look", "cancel", "dismiss"];

import { cloneTemplate, find } from "../../../platform/index.ts";
import type { PickerChoice, PickerChoices } from "./choices.ts";

/** The list of models below a field that keeps the focus. At most one option is active (`aria-activedescendant`). */
export function createPickerList(listbox: HTMLElement, input: HTMLInputElement) {
  const { ownerDocument } = listbox;
  const place = (name: string): HTMLElement => find(listbox, `[data-part=${name}]`, HTMLElement);
  let shown = "";
  let values: readonly string[] = [];
  let options: readonly HTMLElement[] = [];
  let active: number | undefined;

  function activate(index: number | undefined): void {
    if (active !== undefined) options[active]?.setAttribute("aria-selected", "false");
    const option = index === undefined ? undefined : options[index];
    active = option === undefined ? undefined : index;
    if (option === undefined) return input.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  function draw({ choices, embedding }: PickerChoices, current: string): void {
    const before = active === undefined ? undefined : values[active];
    const top = listbox.scrollTop;
    activate(undefined);
    values = choices.map(({ value }) => value);
    options = choices.map((choice) =>
      createModelOption(ownerDocument, choice, choice.value === current, true),
    );
    for (const [index, option] of options.entries()) option.id = `model-option-${index}`;
    place("model-choices").replaceChildren(...options);
    place("model-embedding-choices").replaceChildren(
      ...embedding.map((choice) => createModelOption(ownerDocument, choice, false, false)),
    );
    place("model-embedding").hidden = embedding.length === 0;
    listbox.hidden = choices.length + embedding.length === 0;
    listbox.scrollTop = top;
    if (before !== undefined && values.includes(before)) activate(values.indexOf(before));
  }

  return {
    /** Renders only changes, because replacing an option while it is pressed would lose the click. */
    show(list: PickerChoices, current: string): void {
      const now = JSON.stringify([list.choices, list.embedding, current]);
      if (now === shown) return;
      shown = now;
      draw(list, current);
    },
    /** Activates the next or previous option, wrapping around; without an active one, the first or the last. */
    move(step: 1 | -1): void {
      const from = active ?? (step === 1 ? -1 : options.length);
      activate((from + step + options.length) % options.length);
    },
    /** Activates the option with this value, or the first one. */
    start(value: string): void {
      activate(Math.max(0, values.indexOf(value)));
    },
    clear: (): void => activate(undefined),
    /** Scrolls to the option with this value, or to the first one. */
    reveal(value: string): void {
      const option = options[values.indexOf(value)];
      listbox.scrollTop = option === undefined ? 0 : option.offsetTop - listbox.clientHeight / 2;
    },
    active: (): string | undefined => (active === undefined ? undefined : values[active]),
    /** The value of the option that contains an event's target. */
    valueAt(target: EventTarget | null): string | undefined {
      const index = options.findIndex((option) => target instanceof Node && option.contains(target));
      return values[index];
    },
    isEmpty: (): boolean => listbox.hidden !== false,
  };
}

/** An option of the list: the name, the id and the facts from the server. Its accessible name is one sentence. */
function createModelOption(
  document: Document,
  choice: PickerChoice,
  isCurrent: boolean,
  isEnabled: boolean,
): HTMLElement {
  const element = cloneTemplate(document, "model-option");
  const { name, id, facts, badges } = choice;
  const write = (part: string, text: string): void => {
    const place = find(element, `[data-part=${part}]`, HTMLElement);
    place.textContent = text;
    place.hidden = text === "";
  };
  write("name", name);
  write("id", id);
  write("facts", facts.join(" · "));
  find(element, "[data-part=badges]", HTMLElement).append(
    ...badges.map((badge) => {
      const place = document.createElement("span");
      place.textContent = badge;
      return place;
    }),
  );
  const spoken = [name, id, ...badges, ...facts].filter((text) => text !== "").join(", ");
  element.setAttribute("aria-label", spoken);
  element.setAttribute("aria-selected", "false");
  if (isCurrent) element.setAttribute("aria-current", "true");
  if (!isEnabled) element.setAttribute("aria-disabled", "true");
  return element;
}

/** The commands that keys give to the list of models. */
type PickerKey = "next" | "previous" | "open" | "close" | "take" | "escape" | "leave" | "text";

/**
 * Maps a key as in the ARIA pattern for a combobox; `undefined` for keys of the text field. Keys for an input method
 * are ignored. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/#keyboardinteraction
 */
export function readPickerKey(event: KeyboardEvent): PickerKey | undefined {
  const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
  if (isComposing || event.keyCode === 229 || ctrlKey || metaKey) return undefined;
  if (altKey) return key === "ArrowDown" ? "open" : key === "ArrowUp" ? "close" : undefined;
  if (key === "Tab") return "leave";
  return shiftKey ? undefined : KEYS[key];
}

/** Whether a key inserts or deletes text. On a touch screen the key is unknown. */
export function isTyping({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && (key.length === 1 || TYPING_KEYS.has(key));
}

const TYPING_KEYS: ReadonlySet<string> = new Set(["Backspace", "Delete", "Dead", "Process", "Unidentified"]);

const KEYS: Readonly<Record<string, PickerKey | undefined>> = {
  ArrowDown: "next",
  ArrowUp: "previous",
  Enter: "take",
  Escape: "escape",
  ArrowLeft: "text",
  ArrowRight: "text",
  Home: "text",
  End: "text",
};

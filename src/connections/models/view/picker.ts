import type { ModelNote } from "../model/note.ts";
import type { ModelsPickerTexts } from "../texts/en.ts";
import { translate } from "../../../platform/index.ts";
import { describeChoices, type PickerState } from "./choices.ts";
import { createPickerList, isTyping, readPickerKey } from "./list.ts";
import { addPickerParts } from "./parts.ts";
import { placePopup } from "./place-popup.ts";

interface ModelPickerEvents {
  /** The list was opened: a good moment to ask the server again. */
  onOpen(): void;
}

/**
 * Turns the field Model into a combobox with a list: typing filters it, keys or clicks choose from it. The text of the
 * field is always what is sent. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function mountModelPicker(
  field: HTMLElement,
  texts: () => ModelsPickerTexts,
  events: ModelPickerEvents,
) {
  const { input, root, popup, listbox, button, message, note, spoken } = addPickerParts(field);
  const list = createPickerList(listbox, input);
  const place = placePopup(popup, input);
  let state: PickerState = { kind: "asking" };
  /** The text that was typed since the list was opened; `undefined` while it is closed. */
  let typed: string | undefined;
  let isKeyed = false;

  function draw(): void {
    const choices = typed === undefined ? undefined : describeChoices(state, typed, texts());
    if (choices !== undefined) list.show(choices, input.value.trim());
    popup.hidden = choices === undefined;
    place();
    const isExpanded = String(choices !== undefined && !list.isEmpty());
    input.setAttribute("aria-expanded", isExpanded);
    button.setAttribute("aria-expanded", isExpanded);
    write(message, choices?.message ?? "");
    message.hidden = message.textContent === "";
    write(spoken, choices?.spoken ?? "");
  }

  /** When opened without typing, it shows every model, whatever the text of the field. */
  function open(filter = ""): void {
    const wasClosed = typed === undefined;
    const isOther = typed !== filter;
    typed = filter;
    draw();
    if (isOther) list.reveal(input.value.trim());
    if (wasClosed) events.onOpen();
  }

  function close(): void {
    if (typed === undefined) return;
    typed = undefined;
    list.clear();
    draw();
  }

  function choose(value: string): void {
    close();
    input.value = value;
    isKeyed = false;
    for (const type of ["input", "change"]) input.dispatchEvent(new Event(type, { bubbles: true }));
    input.focus();
  }

  function move(step: 1 | -1): void {
    if (typed !== undefined) return list.move(step);
    open();
    if (step === 1) list.start(input.value.trim());
    else list.move(step);
  }

  /** Handles a key; returns whether the list has used it. */
  function press(event: KeyboardEvent): boolean {
    const key = readPickerKey(event);
    const active = list.active();
    switch (key) {
      case "next":
      case "previous":
        move(key === "next" ? 1 : -1);
        return true;
      case "open":
        open(typed);
        return true;
      case "close":
      case "escape": {
        const wasOpen = typed !== undefined;
        close();
        return wasOpen;
      }
      case "take":
        if (active === undefined) close();
        else choose(active);
        return active !== undefined;
      case "leave":
        close();
        return false;
      case "text":
        list.clear();
        return false;
      case undefined:
        return false;
    }
  }

  input.addEventListener("keydown", (event) => {
    isKeyed = isTyping(event);
    if (!press(event)) return;
    event.preventDefault(); // Enter would submit the form
    event.stopPropagation(); // Escape would stop the run
  });
  input.addEventListener("input", () => {
    // Text that was pasted or filled in is complete, so the list stays closed.
    if (typed === undefined && !isKeyed) return;
    isKeyed = false;
    list.clear();
    open(input.value.trim());
  });
  input.addEventListener("click", () => typed ?? open());
  input.addEventListener("blur", close);
  button.addEventListener("click", () => {
    input.focus();
    if (typed === undefined) open();
    else close();
  });
  popup.addEventListener("click", ({ target }) => {
    const value = list.valueAt(target);
    if (value !== undefined) choose(value);
  });
  // A press must not take the focus from the field, because that closes the list.
  root.addEventListener("mousedown", (event) => event.preventDefault());
  field.ownerDocument.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !field.contains(target)) close(); // on a touch screen, the field may keep the focus
  });

  return {
    show(now: PickerState): void {
      state = now;
      draw();
    },
    /** Shows a note about the chosen model below its field. */
    showNote(found: ModelNote | undefined): void {
      note.className = found?.kind === "gone" || found?.kind === "embedding" ? "fault" : "hint";
      write(note, found === undefined ? "" : texts().note(found));
      note.hidden = found === undefined;
    },
    /** Shows the texts again, after a change of language. */
    showLanguage(): void {
      translate(root, texts());
      draw();
    },
    /** The text of the field. */
    model: (): string => input.value.trim(),
  };
}

/** Writing the same text into a live region would announce it again. */
function write(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}

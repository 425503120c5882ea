/** What a key asks of the list of models. */
export type PickerKey = "next" | "previous" | "open" | "close" | "take" | "escape" | "leave" | "text";

/**
 * Reads a key as the ARIA pattern for a combobox has it; `undefined` is left to the text field. A key that belongs to an
 * input method is none of ours. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/#keyboardinteraction
 */
export function readPickerKey(event: KeyboardEvent): PickerKey | undefined {
  const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
  if (isComposing || event.keyCode === 229 || ctrlKey || metaKey) return undefined;
  if (altKey) return key === "ArrowDown" ? "open" : key === "ArrowUp" ? "close" : undefined;
  if (key === "Tab") return "leave";
  return shiftKey ? undefined : KEYS[key];
}

/** Whether a key writes or takes away text, as far as can be told: on a touch screen it has no name. */
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

/** What is shown of one item, changed in place. */
export interface KeyedItem<T> {
  readonly element: HTMLElement;
  show(value: T): void;
}

/** A list whose items stay for as long as their keys are there, so that the focus and what was typed stay in them. */
export function createKeyedList<T>(
  list: HTMLElement,
  keyOf: (value: T) => string,
  create: (key: string) => KeyedItem<T>,
) {
  const items = new Map<string, KeyedItem<T>>();

  function itemOf(key: string): KeyedItem<T> {
    const item = items.get(key) ?? create(key);
    items.set(key, item);
    return item;
  }

  function drop(key: string, { element }: KeyedItem<T>): void {
    const hadFocus = element.contains(list.ownerDocument.activeElement);
    element.remove();
    items.delete(key);
    if (hadFocus) list.focus();
  }

  return {
    show(values: readonly T[]): void {
      const { activeElement } = list.ownerDocument;
      const focused = list.contains(activeElement) ? activeElement : null;
      const keys = new Set(values.map(keyOf));
      for (const [key, item] of [...items]) if (!keys.has(key)) drop(key, item);
      for (const [index, value] of values.entries()) {
        const { element, show } = itemOf(keyOf(value));
        const place = list.children[index];
        if (place !== element) list.insertBefore(element, place ?? null);
        show(value);
      }
      // A move loses the focus.
      const isLost = list.ownerDocument.activeElement === list.ownerDocument.body;
      if (isLost && focused instanceof HTMLElement && focused.isConnected)
        focused.focus({ preventScroll: true });
    },
  };
}

/** Changes an item of a list and keeps the focus in it: where what had it is gone, it goes to what can be done now. */
export function keepFocusIn(item: HTMLElement, change: () => void): void {
  const { activeElement } = item.ownerDocument;
  const focused = item.contains(activeElement) ? activeElement : null;
  change();
  if (focused === null || focused === item || focused.checkVisibility()) return;
  const buttons = [...item.querySelectorAll("button")];
  (buttons.find((button) => button.checkVisibility()) ?? item).focus();
}

/** Writes a text into its place, which is hidden while there is none; what stands there already stays untouched. */
export function writeOrHide(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
  place.hidden = text === "";
}

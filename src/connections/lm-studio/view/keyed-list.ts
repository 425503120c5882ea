/** The element of one item, which is updated in place. */
export interface KeyedItem<T> {
  readonly element: HTMLElement;
  show(value: T): void;
}

/** A list that keeps the elements of items whose keys remain, so that focus and typed text are kept. */
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
      // Moving an element removes the focus from it.
      const isLost = list.ownerDocument.activeElement === list.ownerDocument.body;
      if (isLost && focused instanceof HTMLElement && focused.isConnected)
        focused.focus({ preventScroll: true });
    },
  };
}

/**
 * Changes an item of a list and keeps the focus in it: when the focused element disappears, an available action gets
 * the focus.
 */
export function keepFocusIn(item: HTMLElement, change: () => void): void {
  const { activeElement } = item.ownerDocument;
  const focused = item.contains(activeElement) ? activeElement : null;
  change();
  if (focused === null || focused === item || focused.checkVisibility()) return;
  const buttons = [...item.querySelectorAll("button")];
  (buttons.find((button) => button.checkVisibility()) ?? item).focus();
}

/** Sets the text of an element, which is hidden while the text is empty. An unchanged text is not written again. */
export function writeOrHide(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
  place.hidden = text === "";
}

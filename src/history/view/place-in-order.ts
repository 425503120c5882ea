/**
 * Puts elements into a list in this order, without moving the one with the focus, which would lose it. Other children
 * stay behind them.
 */
export function placeInOrder(list: HTMLElement, elements: readonly HTMLElement[]): void {
  const { activeElement } = list.ownerDocument;
  const focused = elements.findIndex((each) => each.isConnected && each.contains(activeElement));
  const start = Math.max(0, focused);
  const [first] = elements.slice(start);
  if (first === undefined) return;
  if (focused < 0 && list.firstElementChild !== first) list.prepend(first);
  for (let index = start + 1; index < elements.length; index += 1) {
    const [before, element] = [elements[index - 1], elements[index]];
    if (before !== undefined && element !== undefined && before.nextElementSibling !== element)
      before.after(element);
  }
  for (let index = start - 1; index >= 0; index -= 1) {
    const [element, after] = [elements[index], elements[index + 1]];
    if (element !== undefined && after !== undefined && after.previousElementSibling !== element)
      after.before(element);
  }
}

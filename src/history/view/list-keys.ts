export interface ListKeys {
  count(): number;
  /** The index of the row that has the focus. */
  current(): number;
  /** How many rows are in view. */
  page(): number;
  onMove(index: number): void;
  onRename(): void;
  onDelete(): void;
}

/** The keys of the list, in all of its buttons. */
export function listKeys(list: HTMLElement, keys: ListKeys): void {
  list.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (ctrlKey || metaKey || altKey || shiftKey) return;
    const [now, last] = [keys.current(), keys.count() - 1];
    const moves = new Map([
      ["ArrowUp", now - 1],
      ["ArrowDown", now + 1],
      ["PageUp", now - keys.page()],
      ["PageDown", now + keys.page()],
      ["Home", 0],
      ["End", last],
    ]);
    const to = moves.get(key);
    if (to === undefined && key !== "F2" && key !== "Delete") return;
    event.preventDefault();
    if (to !== undefined) keys.onMove(Math.max(0, Math.min(to, last)));
    else if (key === "F2") keys.onRename();
    else keys.onDelete();
  });
}

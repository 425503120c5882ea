/** Whether keys and what is dropped belong to a field that can be typed into. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
}

/**
 * Whether a key press in a prompt means "send": Enter, with Ctrl or ⌘ too, but not with Shift or Alt, and never the
 * Enter that confirms a word in an input method. Safari ends the composition before that Enter arrives, and tells
 * only by keyCode 229: https://bugs.webkit.org/show_bug.cgi?id=165004
 */
export function isSendKey(event: KeyboardEvent): boolean {
  if (event.key !== "Enter" || event.shiftKey || event.altKey) return false;
  return !event.isComposing && event.keyCode !== 229;
}

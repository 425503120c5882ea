/**
 * Makes a field as high as its text, within the limits of its styles, where `field-sizing: content` does not do that
 * by itself. `fit` does so after a script has changed the text.
 * https://developer.mozilla.org/en-US/docs/Web/CSS/field-sizing#browser_compatibility
 */
export function growWithText(field: HTMLTextAreaElement, isNative = supportsFieldSizing()): { fit(): void } {
  function fit(): void {
    if (isNative) return;
    field.style.height = "auto";
    const borders = field.offsetHeight - field.clientHeight;
    field.style.height = `${field.scrollHeight + borders}px`;
  }

  field.addEventListener("input", fit);
  if (!isNative) new ResizeObserver(fit).observe(field); // another width breaks the lines elsewhere
  return { fit };
}

function supportsFieldSizing(): boolean {
  return CSS.supports("field-sizing", "content");
}

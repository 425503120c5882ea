/**
 * Error messages of form fields: visible below the field, linked to it for screen readers, and removed at the next
 * edit.
 */
export function createFaults() {
  const shown = new Map<HTMLElement, HTMLElement>();

  function clear(field: HTMLElement): void {
    const message = shown.get(field);
    if (message === undefined) return;
    message.remove();
    shown.delete(field);
    field.removeAttribute("aria-invalid");
    describe(field, (ids) => ids.filter((id) => id !== message.id));
  }

  return {
    show(field: HTMLElement, text: string): void {
      clear(field);
      const message = field.ownerDocument.createElement("p");
      message.className = "fault";
      message.id = `${field.id}-fault`;
      message.textContent = text;
      field.after(message);
      shown.set(field, message);
      field.setAttribute("aria-invalid", "true");
      describe(field, (ids) => [message.id, ...ids]);
    },
    clear,
    clearAll(): void {
      for (const field of [...shown.keys()]) clear(field);
    },
  };
}

function describe(field: HTMLElement, change: (ids: readonly string[]) => readonly string[]): void {
  const ids = change((field.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== ""));
  if (ids.length > 0) field.setAttribute("aria-describedby", ids.join(" "));
  else field.removeAttribute("aria-describedby");
}

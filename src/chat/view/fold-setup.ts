import { find, whenReleased } from "../../platform/index.ts";

/** More than one line of a narrow screen can show; the styles cut off the rest. */
const MAX_CHARACTERS = 120;

/**
 * Folds System to its first line once it is set and left. It is the field itself that becomes one line high
 * (styles/chat/setup.css), so its name, its draft, its undo and the caret stay as they are, and the focus opens it.
 * Where preset and System are folded together, on a narrow screen, the line of that fold names what is chosen.
 */
export function foldSetup(form: HTMLElement) {
  const preset = find(form, "[name=preset]", HTMLSelectElement);
  const system = find(form, "[name=system]", HTMLTextAreaElement);
  const now = find(form, "[data-part=setup-now]", HTMLElement);

  async function fold(): Promise<void> {
    await whenReleased(form.ownerDocument);
    if (form.ownerDocument.activeElement === system) return; // only the window has lost the focus
    delete system.dataset["open"];
    system.scrollTop = 0;
  }

  system.addEventListener("focus", () => (system.dataset["open"] = ""));
  system.addEventListener("blur", () => void fold());

  return {
    /** Names the preset, else shows the first words of System. */
    showNow(): void {
      const [chosen] = preset.selectedOptions;
      const text = preset.value === "" ? system.value.trim() : (chosen?.text ?? "");
      now.textContent = text.slice(0, MAX_CHARACTERS);
    },
  };
}

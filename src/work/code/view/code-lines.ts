import { shortened } from "../../model/shorten.ts";
import type { CodeText } from "../model/code-text.ts";

/** Shows code line by line. Only lines that differ from what is shown are written. */
export function mountCodeLines(code: HTMLElement, onSetting: (name: string | undefined) => void) {
  let active: string | undefined;
  let pointed: string | undefined;

  function point(target: EventTarget | null): void {
    const line = target instanceof Element ? target.closest<HTMLElement>("[data-setting]") : null;
    const name = line?.dataset["setting"];
    if (name === pointed) return;
    pointed = name;
    onSetting(name);
  }
  code.addEventListener("pointerover", ({ target }) => point(target));
  code.addEventListener("pointerleave", () => point(null));

  function mark(line: HTMLElement): void {
    const setting = line.dataset["setting"];
    line.toggleAttribute("data-active", setting !== undefined && setting === active);
  }

  function lineAt(index: number): HTMLElement {
    const present = code.children[index];
    if (present instanceof HTMLElement) return present;
    const line = code.ownerDocument.createElement("span");
    line.className = "code-line";
    code.append(line);
    return line;
  }

  return {
    /** `cut` stands for what is not shown of a very long line. */
    show(lines: CodeText, cut: (characters: number) => string): void {
      for (const [index, { text, setting }] of lines.entries()) {
        const line = lineAt(index);
        const content = `${shortened(text, cut)}\n`;
        if (line.textContent !== content) line.textContent = content;
        if (setting === undefined) delete line.dataset["setting"];
        else line.dataset["setting"] = setting;
        mark(line);
      }
      while (code.children.length > lines.length) code.lastElementChild?.remove();
    },
    /** Highlights the lines of a setting. */
    showSetting(name: string | undefined): void {
      if (name === active) return;
      active = name;
      for (const line of code.querySelectorAll<HTMLElement>(".code-line")) mark(line);
    },
  };
}

import { codeLanguage } from "../read/model/code-language.ts";
import { create } from "./create.ts";
import { AT_LINE_BREAK, createLongText } from "./long-text.ts";
import type { BlockView, ViewContext } from "./view.ts";

/** A code block in its own box, with the name of its language and a button that copies the code. */
export function createCodeView(context: ViewContext): BlockView {
  const element = create("figure", "code");
  const label = create("span", "code-language");
  const box = create("pre");
  const code = create("code");
  const text = createLongText(code, AT_LINE_BREAK);
  let language = "";
  let isHighlighted = false;

  box.dir = "ltr";
  box.append(code);
  box.tabIndex = 0; // the box can be scrolled, so it must be reachable by keyboard
  const head = create("figcaption");
  head.append(label, createCopyButton());
  element.append(head, box);

  function write(next: string): void {
    if (next === text.text()) return;
    if (isHighlighted) text.clear();
    isHighlighted = false;
    text.show(next);
  }

  function createCopyButton(): HTMLButtonElement {
    const button = create("button", "quiet");
    button.type = "button";
    button.dataset["action"] = "copy-code";
    button.dataset["text"] = "copy";
    button.textContent = context.tools.labels.copy;
    // Without the line break before the closing fence: a terminal would run a pasted command at once.
    button.addEventListener("click", () => context.tools.onCopyCode(text.text().replace(/\n$/, ""), button));
    return button;
  }

  function highlight(): void {
    if (isHighlighted || language === "") return;
    isHighlighted = true;
    context.highlight(code, language);
  }

  return {
    element,
    update(block) {
      if (block.kind !== "code") return false;
      language = codeLanguage(block.info);
      if (label.textContent !== language) label.textContent = language;
      write(block.text);
      if (block.closed) highlight();
      return true;
    },
    grow: text.append,
    settle: highlight,
  };
}

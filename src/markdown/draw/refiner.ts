import type { Highlighted } from "../read/model/parser.ts";
import { parseFormula } from "../read/model/tex.ts";
import { create } from "./create.ts";
import type { MarkdownTools } from "./tools.ts";
import type { ViewContext } from "./view.ts";

/** Longer code is not highlighted, because this would block the page. In characters. */
const LONGEST_HIGHLIGHTED = 50_000;
const SCOPE = /^[a-z][\w-]*/i;

/**
 * Typesets formulas and highlights code when they are near the screen. A formula in an answer that is arriving is drawn
 * at once, unless there is a backlog of text: drawn later, it would move the text that has come after it. If this fails,
 * the source stays visible.
 */
export function createRefiner(
  tools: MarkdownTools,
  hasBacklog: () => boolean,
): Pick<ViewContext, "typeset" | "highlight"> {
  function typesetAtOnce(element: HTMLElement): boolean {
    if (tools.typesetAtOnce === undefined || hasBacklog()) return false;
    const { tex, display } = parseFormula(element.textContent);
    const drawn = create("span");
    const isDrawn = tools.typesetAtOnce(drawn, tex, display);
    if (isDrawn === true) showTypeset(element, drawn);
    return isDrawn !== undefined;
  }

  /** To keep a selection, elements in it are not changed: their job is added again when the selection changes. */
  function isPostponed(element: HTMLElement, job: () => Promise<void>): boolean {
    if (!isSelected(element)) return false;
    document.addEventListener("selectionchange", () => tools.refine(element, job), { once: true });
    return true;
  }

  return {
    typeset(element) {
      const { typeset } = tools;
      if (typeset === undefined || typesetAtOnce(element)) return;
      const draw = async (): Promise<void> => {
        if (!element.isConnected || isPostponed(element, draw)) return;
        const { tex, display } = parseFormula(element.textContent);
        const drawn = create("span");
        if (!(await typeset(drawn, tex, display))) return;
        showTypeset(element, drawn);
      };
      tools.refine(element, draw);
    },
    highlight(code, language) {
      const { highlight } = tools;
      const text = code.textContent;
      if (highlight === undefined || text.length > LONGEST_HIGHLIGHTED) return;
      const colour = async (): Promise<void> => {
        if (!code.isConnected) return;
        const coloured = await highlight(text, language);
        if (coloured !== undefined && code.textContent === text && !isPostponed(code, colour))
          code.replaceChildren(...coloured.map(createColoured));
      };
      tools.refine(code, colour);
    },
  };
}

function showTypeset(element: HTMLElement, drawn: HTMLElement): void {
  element.replaceChildren(...drawn.childNodes);
  element.dataset["typeset"] = "";
}

/** Unlike `Selection.containsNode`, this needs no layout: it is asked after each formula. */
function isSelected(element: HTMLElement): boolean {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return false;
  const range = selection.getRangeAt(0);
  return !range.collapsed && range.intersectsNode(element);
}

function createColoured(piece: Highlighted): Node {
  if (typeof piece === "string") return new Text(piece);
  const span = create("span");
  const scope = SCOPE.exec(piece.scope)?.[0];
  if (scope !== undefined) span.className = `hljs-${scope}`;
  span.append(...piece.children.map(createColoured));
  return span;
}

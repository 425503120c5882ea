import type { ModelsTexts } from "../texts/texts.ts";
import type { ListedModel } from "./listed-model.ts";
import type { ModelAction } from "./model-actions.ts";
import { createModelRow, type ModelRow } from "./model-row.ts";

/** The list of models; a model keeps its row while it is in the list. */
export function mountModelList(list: HTMLElement, onAct: (action: ModelAction, id: string) => void) {
  const rows = new Map<string, ModelRow>();

  function rowOf(id: string): ModelRow {
    const row = rows.get(id) ?? createModelRow(list.ownerDocument, id, onAct);
    rows.set(id, row);
    return row;
  }

  function drop(id: string, { element }: ModelRow): void {
    const hadFocus = element.contains(list.ownerDocument.activeElement);
    element.remove();
    rows.delete(id);
    if (hadFocus) list.focus();
  }

  return {
    show(models: readonly ListedModel[], texts: ModelsTexts): void {
      const ids = new Set(models.map(({ id }) => id));
      for (const [id, row] of [...rows]) if (!ids.has(id)) drop(id, row);
      for (const [index, model] of models.entries()) {
        const { element, show } = rowOf(model.id);
        const place = list.children[index];
        if (place !== element) list.insertBefore(element, place ?? null); // moved only if necessary, because moving removes the focus
        show(model, texts);
      }
    },
  };
}

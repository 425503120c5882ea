import type { Item, List } from "../read/model/block.ts";
import { createBlockList, placesIn } from "./block-list.ts";
import { create } from "./create.ts";
import type { BlockView, ViewContext } from "./view.ts";

/**
 * A list. Its items always contain paragraphs, and an attribute of the list says whether it is tight: when a later
 * blank line makes the list loose, the look of all items changes without a change to their elements.
 */
export function createListView(first: List, context: ViewContext): BlockView {
  const isOrdered = first.first !== undefined;
  const element = create(isOrdered ? "ol" : "ul");
  const items: ReturnType<typeof createItemView>[] = [];

  function showItems(block: List): void {
    for (const [index, item] of block.items.entries()) {
      const shown = items[index] ?? createItemView(context);
      if (items[index] === undefined) element.append(shown.element);
      items[index] = shown;
      shown.update(item);
    }
  }

  return {
    element,
    update(block) {
      if (block.kind !== "list" || (block.first !== undefined) !== isOrdered) return false;
      if (element instanceof HTMLOListElement && element.start !== (block.first ?? 1))
        element.start = block.first ?? 1;
      element.toggleAttribute("data-tight", block.tight);
      showItems(block);
      for (const item of items.splice(block.items.length)) item.element.remove();
      return true;
    },
    keep(block) {
      if (block.kind !== "list" || (block.first !== undefined) !== isOrdered) return false;
      showItems(block);
      items.splice(0, block.items.length);
      return true;
    },
  };
}

function createItemView(context: ViewContext) {
  const element = create("li");
  element.dir = "auto";
  const blocks = createBlockList(context.createView, placesIn(element));
  let box: HTMLInputElement | undefined;

  function showBox(checked: boolean | undefined): void {
    element.toggleAttribute("data-task", checked !== undefined);
    if (checked === undefined) {
      box?.remove();
      box = undefined;
      return;
    }
    box ??= createBox(element);
    if (box.checked === checked && box.hasAttribute("aria-label")) return;
    const label = checked ? "taskDone" : "taskOpen";
    box.checked = checked;
    box.toggleAttribute("checked", checked);
    box.dataset["textAriaLabel"] = label;
    box.setAttribute("aria-label", context.tools.labels[label]);
  }

  return {
    element,
    update(item: Item): void {
      showBox(item.checked);
      blocks.show(item.blocks);
    },
  };
}

function createBox(item: HTMLElement): HTMLInputElement {
  const box = create("input");
  box.type = "checkbox";
  box.disabled = true;
  item.prepend(box);
  return box;
}

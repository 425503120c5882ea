import type { Align, Table } from "../read/model/block.ts";
import { create } from "./create.ts";
import { createInlineContent } from "./inline-content.ts";
import type { BlockView, ViewContext } from "./view.ts";

/** A table in its own scrollable box, so that a wide table does not widen the page. Its header names the box. */
export function createTableView(context: ViewContext): BlockView {
  const element = create("div", "table");
  const table = create("table");
  const body = create("tbody");
  const head = createRowView("th", context);
  const rows: ReturnType<typeof createRowView>[] = [];
  element.dir = "auto"; // the order of the columns is that of the language; the styles let each cell have its own
  element.tabIndex = 0;
  element.setAttribute("role", "region");
  element.append(table);
  table.createTHead().append(head.element);

  function showHead({ head: cells, align }: Table): void {
    head.update(cells, align);
    const names = [...head.element.cells]
      .map((cell) => cell.textContent.trim())
      .filter((name) => name !== "");
    element.setAttribute("aria-label", names.length > 0 ? names.join(", ") : context.tools.labels.table);
  }

  function showRows(block: Table): void {
    if (block.rows.length > 0 && body.parentNode === null) table.append(body);
    for (const [index, cells] of block.rows.entries()) {
      const shown = rows[index] ?? createRowView("td", context);
      if (rows[index] === undefined) body.append(shown.element);
      rows[index] = shown;
      shown.update(cells, block.align);
    }
  }

  return {
    element,
    update(block) {
      if (block.kind !== "table") return false;
      showHead(block);
      showRows(block);
      for (const row of rows.splice(block.rows.length)) row.element.remove();
      if (body.childElementCount === 0) body.remove();
      return true;
    },
    keep(block) {
      if (block.kind !== "table") return false;
      showRows(block);
      rows.splice(0, block.rows.length);
      return true;
    },
  };
}

function createRowView(tag: "th" | "td", context: ViewContext) {
  const element = create("tr");
  const cells: ReturnType<typeof createCell>[] = [];

  return {
    element,
    update(texts: readonly string[], align: readonly Align[]): void {
      for (const [index, text] of texts.entries()) {
        const cell = cells[index] ?? createCell(tag, context);
        if (cells[index] === undefined) element.append(cell.element);
        cells[index] = cell;
        cell.align(align[index]);
        cell.show(text);
      }
      for (const cell of cells.splice(texts.length)) cell.element.remove();
    },
  };
}

function createCell(tag: "th" | "td", context: ViewContext) {
  const element = create(tag);
  const { show } = createInlineContent(element, context);
  let aligned: Align;
  if (tag === "th") element.setAttribute("scope", "col");

  return {
    element,
    show,
    align(align: Align): void {
      if (align === aligned) return;
      aligned = align;
      if (align === undefined) delete element.dataset["align"];
      else element.dataset["align"] = align;
    },
  };
}

import type { Block } from "../read/model/block.ts";
import { createCodeView } from "./code-view.ts";
import { createDetailsView } from "./details-view.ts";
import { createListView } from "./list-view.ts";
import { createMathView } from "./math-view.ts";
import { createQuoteView } from "./quote-view.ts";
import { createRuleView } from "./rule-view.ts";
import { createTableView } from "./table-view.ts";
import { createTextView } from "./text-view.ts";
import { createVerbatimView } from "./verbatim-view.ts";
import type { BlockView, ViewContext } from "./view.ts";

/** Creates the view of a block and draws it; `undefined` for a definition, which shows nothing. */
export function createBlockView(block: Block, context: ViewContext): BlockView | undefined {
  const view = createEmptyView(block, context);
  view?.update(block);
  return view;
}

function createEmptyView(block: Block, context: ViewContext): BlockView | undefined {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return createTextView(context);
    case "code":
      return createCodeView(context);
    case "quote":
      return createQuoteView(context);
    case "details":
      return createDetailsView(context);
    case "list":
      return createListView(block, context);
    case "table":
      return createTableView(context);
    case "math":
      return createMathView(context);
    case "markup":
    case "plain":
      return createVerbatimView(block.kind);
    case "rule":
      return createRuleView();
    case "definition":
      return undefined;
  }
}

import type { ChatTexts } from "../texts/en.ts";
import { cloneTemplate, find, translate } from "../../platform/index.ts";

/**
 * Shows beside the author which of the branches that begin at a message it is, where there are several. Its buttons keep
 * the focus at either end, so they are only marked as disabled.
 */
export function showBranch(article: HTMLElement, index: number, of: number, texts: ChatTexts): void {
  article.querySelector(".message-head > .branch")?.remove();
  if (of < 2) return;
  const pager = cloneTemplate(article.ownerDocument, "branch");
  const place = `${index + 1} / ${of}`;
  find(pager, "span", HTMLElement).textContent = place;
  const [previous, next] = pager.querySelectorAll("button");
  previous?.setAttribute("aria-disabled", String(index === 0));
  next?.setAttribute("aria-disabled", String(index === of - 1));
  for (const button of [previous, next]) button?.setAttribute("aria-description", place);
  translate(pager, texts);
  find(article, ".author", HTMLElement).after(pager);
}

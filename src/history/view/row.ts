import { cloneTemplate, find } from "../../platform/index.ts";
import { erasedAt } from "../model/bin.ts";
import type { Excerpt } from "../model/conversations-state.ts";
import type { PlacedRow } from "../model/list-layout.ts";
import type { HistoryTexts } from "../texts/en.ts";

/** What a row needs to know besides its conversation. */
export interface RowContext {
  readonly texts: HistoryTexts["history"];
  readonly now: number;
  readonly isShown: boolean;
  readonly isBin: boolean;
  /** Its place in the whole list, from 1, and how many there are. */
  readonly position: number;
  readonly size: number;
}

export type RowView = ReturnType<typeof createRow>;

/** A longer title fits in no window, and only costs time. */
const MAX_TITLE = 500;

/** What can be seen: a title of blanks and control characters has no name. */
const VISIBLE = /[^\s\p{C}\u{2800}\u{3164}]/u;

/** The row of a conversation; its element is used again for other ones. Texts are put in as text. */
export function createRow(document: Document, number: number) {
  const element = cloneTemplate(document, "conversation-row");
  const open = find(element, "[data-action=open]", HTMLButtonElement);
  const title = find(open, "span", HTMLElement);
  const more = find(element, "[data-action=more]", HTMLButtonElement);
  const about = find(element, ".conversation-about", HTMLElement);
  const group = find(about, ".conversation-group", HTMLElement);
  const time = find(about, "time", HTMLTimeElement);
  const model = find(about, ".conversation-model", HTMLElement);
  const excerpt = find(element, ".conversation-excerpt", HTMLElement);
  open.replaceChildren(title); // without the blanks of the markup
  open.id = `conversation-${number}`;
  about.id = `conversation-${number}-about`;
  open.setAttribute("aria-describedby", about.id);
  more.setAttribute("aria-describedby", open.id);

  function showExcerpt(found: Excerpt | undefined): void {
    excerpt.hidden = found === undefined;
    if (found === undefined) return excerpt.replaceChildren();
    const mark = document.createElement("mark");
    mark.textContent = found.hit;
    excerpt.replaceChildren(found.before, mark, found.after);
  }

  return {
    element,
    open,
    more,
    title,
    /** Whether Tab goes to this row. */
    setTab(isTab: boolean): void {
      open.tabIndex = isTab ? 0 : -1;
      more.tabIndex = isTab ? 0 : -1;
    },
    show({ row, top, height, group: name }: PlacedRow, context: RowContext): void {
      const { texts, now, isBin } = context;
      element.dataset["conversation"] = row.id;
      element.style.top = `${top}rem`;
      element.style.height = `${height}rem`;
      element.setAttribute("aria-posinset", String(context.position));
      element.setAttribute("aria-setsize", String(context.size));
      element.toggleAttribute("data-running", row.isRunning === true);
      const isNamed = VISIBLE.test(row.title);
      title.textContent = isNamed ? clip(row.title) : texts.untitled;
      open.title = isNamed ? row.title : "";
      if (context.isShown) open.setAttribute("aria-current", "true");
      else open.removeAttribute("aria-current");
      more.setAttribute("aria-label", texts.more);
      // For those who do not see the heading.
      const isSaid = name !== undefined && name !== "older";
      group.textContent = isSaid ? `${texts.groups[name]},` : "";
      const isErasedLater = isBin && row.deletedAt !== undefined;
      const changed = row.isRunning
        ? texts.answering
        : texts.dates.short(row.updatedAt, now, name === "yesterday");
      time.textContent = isErasedLater
        ? texts.erasedOn(texts.dates.day(erasedAt(row.deletedAt ?? 0), now))
        : changed;
      model.textContent = isErasedLater || row.model === undefined ? "" : row.model;
      showExcerpt(row.excerpt);
    },
  };
}

function clip(title: string): string {
  return title.slice(0, MAX_TITLE).replace(/[\ud800-\udbff]$/, "");
}

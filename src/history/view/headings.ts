import type { ListLayout } from "../model/list-layout.ts";
import type { HistoryTexts } from "../texts/en.ts";

/** Shows the names of the groups. They are for the eye: a list has nothing but its rows, and each row says its group. */
export function showHeadings(list: HTMLElement, layout: ListLayout, texts: HistoryTexts["history"]): void {
  const old = [...list.querySelectorAll<HTMLElement>(".conversation-day")];
  for (const [index, { name, top }] of layout.headings.entries()) {
    const heading = old[index] ?? list.appendChild(createHeading(list.ownerDocument));
    heading.textContent = texts.groups[name];
    heading.style.top = `${top}rem`;
  }
  for (const heading of old.slice(layout.headings.length)) heading.remove();
}

function createHeading(document: Document): HTMLElement {
  const heading = document.createElement("p");
  heading.className = "conversation-day";
  heading.setAttribute("aria-hidden", "true");
  return heading;
}

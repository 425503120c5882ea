import html from "../../../index.html?raw";
import styles from "../../../styles/index.css?inline";
import { find } from "../../../src/platform/view/find.ts";

/** Puts the page's real markup and styles, without its scripts, into the document. Each call begins afresh. */
export function renderPage(): void {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const script of page.querySelectorAll("script")) script.remove();
  const style = document.createElement("style");
  style.textContent = styles;
  document.body.replaceChildren(style, ...document.adoptNode(page.body).childNodes);
}

/** The same with an open Configuration, which covers the other parts in a narrow window. */
export function renderConfiguration(): void {
  renderPage();
  find(document, "#configuration", HTMLElement).showPopover();
}

/** One of the page's three parts. */
export function region(name: "configuration" | "prompt" | "response"): HTMLElement {
  return find(document, `[data-region=${name}]`, HTMLElement);
}

/** Settles with the next frame, after everything that was to be drawn in it. */
export async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}

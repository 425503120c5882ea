const BLOCKS = new Set([
  "P",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "UL",
  "OL",
  "LI",
  "BLOCKQUOTE",
  "PRE",
  "HR",
  "BODY",
  "DIV",
]);
const HEADINGS: Readonly<Record<string, string>> = {
  H1: "h4",
  H2: "h5",
  H3: "h6",
  H4: "h6",
  H5: "h6",
  H6: "h6",
};

/**
 * The HTML of the specification in a form that can be compared with our own page. The intended differences: headings
 * begin at level 4; a link that is not http, https or mailto is only its text; an image is a label.
 */
export function canonicalSpec(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return write(body, (element, inner) => {
    const heading = HEADINGS[element.tagName];
    if (heading !== undefined) return `<${heading}>${inner}</${heading}>`;
    switch (element.tagName) {
      case "A":
        return link(element.getAttribute("href") ?? "", element.getAttribute("title"), inner);
      case "IMG":
        return `[image ${element.getAttribute("alt") ?? ""}]`;
      case "OL":
        return list("ol", element.getAttribute("start"), inner);
      case "CODE":
        return `<code ${/^language-(\S+)/.exec(element.className)?.[1] ?? ""}>${inner}</code>`;
      default:
        return simple(element, inner);
    }
  });
}

/**
 * Our own page in the same form. The intended differences: a tight list has paragraphs and an attribute; code is in a
 * figure with its language and a button.
 */
export function canonicalPage(target: HTMLElement): string {
  return write(target, (element, inner) => {
    switch (element.tagName) {
      case "A":
        if (element.className === "image") return `[image${inner}]`;
        return link(element.getAttribute("href") ?? "", element.getAttribute("title"), inner);
      case "SPAN":
        if (element.className === "image") return `[image${inner}]`;
        return element.className === "image-kind" ? "" : inner;
      case "P":
        return element.parentElement?.closest("li, blockquote")?.parentElement?.matches("[data-tight]") &&
          element.parentElement.tagName === "LI"
          ? inner
          : `<p>${inner}</p>`;
      case "OL":
        return list("ol", element.getAttribute("start"), inner);
      case "FIGURE":
        return inner;
      case "FIGCAPTION":
        return "";
      case "CODE": {
        const language = element.closest("figure")?.querySelector(".code-language")?.textContent ?? "";
        return `<code ${language}>${inner}</code>`;
      }
      default:
        return simple(element, inner);
    }
  });
}

function write(node: Node, wrap: (element: Element, inner: string) => string): string {
  const parts = [...node.childNodes].map((child) => {
    if (child instanceof Text) return isBesideBlock(child) ? child.data.trim() : child.data;
    return child instanceof Element ? wrap(child, write(child, wrap)) : "";
  });
  return parts.join("");
}

/** Line breaks between blocks are only formatting of the source. */
function isBesideBlock({ previousSibling, nextSibling, parentNode }: Text): boolean {
  const isBlock = (node: Node | null): boolean => node instanceof Element && BLOCKS.has(node.tagName);
  return (
    isBlock(previousSibling) ||
    isBlock(nextSibling) ||
    (parentNode instanceof Element && ["UL", "OL", "BLOCKQUOTE", "BODY", "LI"].includes(parentNode.tagName))
  );
}

function link(href: string, title: string | null, inner: string): string {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  if (url === undefined || !["http:", "https:", "mailto:"].includes(url.protocol)) return inner;
  return `<a ${url.href} ${title ?? ""}>${inner}</a>`;
}

function list(tag: string, start: string | null, inner: string): string {
  return `<${tag} ${start ?? "1"}>${inner}</${tag}>`;
}

function simple({ tagName }: Element, inner: string): string {
  const tag = tagName.toLowerCase();
  return `<${tag}>${inner}</${tag}>`;
}

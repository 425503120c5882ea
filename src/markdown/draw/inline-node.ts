import { hostOf, linkAddress, pictureAddress } from "../read/model/url-policy.ts";
import type { Image, Inline, Link } from "../read/model/inline.ts";
import { create } from "./create.ts";
import type { ViewContext } from "./view.ts";

const SPANS = { emphasis: "em", strong: "strong", strike: "s" } as const;

/** Draws a piece of inline text. `isLinked`: it is inside a link, so it must not contain another link. */
export function createInlineNode(inline: Inline, context: ViewContext, isLinked = false): Node {
  switch (inline.kind) {
    case "text":
    case "markup":
      return new Text(inline.text);
    case "break":
      return create("br");
    case "code": {
      const code = create("code");
      code.textContent = inline.text;
      return code;
    }
    case "emphasis":
    case "strong":
    case "strike":
      return fill(create(SPANS[inline.kind]), inline.children, context, isLinked);
    case "tag":
      return fill(create(inline.tag), inline.children, context, isLinked);
    case "link":
      return fill(createLink(inline), inline.children, context, true);
    case "image":
      return createImage(inline, context, isLinked);
    case "math": {
      const math = create("span", "math");
      math.textContent = inline.source;
      context.typeset(math);
      return math;
    }
  }
}

function fill(
  element: HTMLElement,
  children: readonly Inline[],
  context: ViewContext,
  isLinked: boolean,
): HTMLElement {
  element.append(...children.map((child) => createInlineNode(child, context, isLinked)));
  return element;
}

/** A link whose address is not allowed, or has not arrived yet, is shown as text. */
function createLink({ href, title }: Link): HTMLElement {
  const address = linkAddress(href);
  if (address === undefined) return create("span", "no-link");
  return linkTo(address, title);
}

function linkTo(address: string, title: string): HTMLAnchorElement {
  const link = create("a");
  link.href = address;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  if (title !== "") link.title = title;
  return link;
}

/**
 * No image is fetched: unless its address is an allowed `data:` URL, a label with the host of the address is shown.
 */
function createImage(
  { src, alt, title }: Image,
  { tools: { labels } }: ViewContext,
  isLinked: boolean,
): HTMLElement {
  const picture = pictureAddress(src);
  if (picture !== undefined) {
    const image = create("img");
    image.src = picture;
    image.alt = alt;
    if (title !== "") image.title = title;
    return image;
  }
  const address = linkAddress(src);
  const label = address === undefined || isLinked ? create("span") : linkTo(address, title);
  const host = address === undefined ? "" : hostOf(address);
  label.className = "image";
  const kind = create("span", "image-kind");
  kind.dataset["text"] = "image";
  kind.textContent = labels.image;
  label.append(kind, ` ${alt}${host === "" ? "" : ` (${host})`}`);
  return label;
}

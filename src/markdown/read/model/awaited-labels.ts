/** `[text][label]` and `[text][]`, but not an element of a nested array, such as `a[0][1]`. */
const REFERENCE = /(?<![\p{L}\p{N}_\]])\[([^[\]\\]{1,300})\]\[([^[\]\\]{0,300})\]/gu;

/**
 * The normalized labels of the links in a text. Until the document is complete, a link whose definition is missing is
 * shown without its brackets, because the definition may still arrive. `[text]` alone is not included: it is rarely a
 * link.
 */
export function awaitedLabels(text: string): ReadonlySet<string> {
  if (!text.includes("][")) return NONE;
  return new Set(
    [...text.matchAll(REFERENCE)].map(([, shown = "", label]) =>
      normalizeLabel(label === "" ? shown : (label ?? "")),
    ),
  );
}

const NONE: ReadonlySet<string> = new Set();

/** Normalizes a label in the same way as markdown-it: https://spec.commonmark.org/0.31.2/#matches */
function normalizeLabel(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
}

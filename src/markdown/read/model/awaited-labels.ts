/** `[text][label]` and `[text][]`, but no element of a list in a list, `a[0][1]`. */
const REFERENCE = /(?<![\p{L}\p{N}_\]])\[([^[\]\\]{1,300})\]\[([^[\]\\]{0,300})\]/gu;

/**
 * The labels of the links in a text whose definitions may still come: as long as they may, the link is shown without its
 * brackets. A label alone, `[text]`, is more often no link at all.
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

/** As markdown-it normalizes labels: https://spec.commonmark.org/0.31.2/#matches */
function normalizeLabel(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase().toUpperCase();
}

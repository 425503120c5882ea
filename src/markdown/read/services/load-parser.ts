import { loadOnce } from "../../../platform/index.ts";
import { createParser } from "./create-parser.ts";

/** Loads the Markdown parser once. Rejects with the browser’s own error if this fails; the next call tries again. */
export const loadMarkdownParser = loadOnce(async () => {
  const { default: MarkdownIt } = await import("markdown-it");
  return createParser(MarkdownIt);
});

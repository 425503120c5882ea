import { loadOnce } from "../../../platform/index.ts";
import { createParser } from "./create-parser.ts";

/** Loads the Markdown parser once; after a failure the next call tries again. Rejects with the browser’s own error. */
export const loadMarkdownParser = loadOnce(async () => {
  const { default: MarkdownIt } = await import("markdown-it");
  return createParser(MarkdownIt);
});

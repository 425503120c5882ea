import type { MarkdownParser } from "../../core/markdown/parser.ts";
import { createParser } from "./create-parser.ts";

let loading: Promise<MarkdownParser> | undefined;

/** Loads the Markdown parser once; after a failure the next call tries again. Rejects with the browser’s own error. */
export function loadMarkdownParser(): Promise<MarkdownParser> {
  loading ??= importParser().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function importParser(): Promise<MarkdownParser> {
  const { default: MarkdownIt } = await import("markdown-it");
  return createParser(MarkdownIt);
}

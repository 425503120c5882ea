export { createMarkdownStream } from "./draw/markdown-stream.ts";
export type { MarkdownTools } from "./draw/tools.ts";
export { createDrawing } from "./drawing.ts";
export type { MarkdownService } from "./read/model/markdown-service.ts";
export { markdownService } from "./services/markdown-service.ts";
export { type MarkdownLabels, markdownEn } from "./texts/en.ts";
export { markdownFr } from "./texts/fr.ts";

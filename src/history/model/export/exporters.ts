import { causetteExport } from "./causette.ts";
import type { Exporter } from "./exported.ts";
import { llamaCppExport } from "./llama-cpp.ts";
import { markdownExport } from "./markdown.ts";
import { openAIExport } from "./openai.ts";

/** The formats, in the order of the menu. */
export const EXPORTERS: readonly Exporter[] = [causetteExport, markdownExport, llamaCppExport, openAIExport];

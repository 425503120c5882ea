import { causette } from "./causette.ts";
import { chatGPT } from "./chatgpt.ts";
import { claude } from "./claude.ts";
import type { FaultReason, ImportedConversation, Importer } from "./imported.ts";
import { libreChat } from "./libre-chat.ts";
import { llamaCpp } from "./llama-cpp.ts";
import { lmStudio } from "./lm-studio.ts";
import { openAI } from "./openai.ts";
import { openWebUI } from "./open-webui.ts";
import { pageAssist } from "./page-assist.ts";

/** The formats, each told from a record's content. OpenAI's messages are last: others have them, too. */
export const IMPORTERS: readonly Importer[] = [
  causette,
  chatGPT,
  claude,
  lmStudio,
  llamaCpp,
  libreChat,
  pageAssist,
  openWebUI,
  openAI,
];

/** Reads one record of a file. Never throws, whatever it is. */
export function readRecord(value: unknown): ImportedConversation | FaultReason {
  return IMPORTERS.find((importer) => importer.recognises(value))?.read(value) ?? "unknown";
}

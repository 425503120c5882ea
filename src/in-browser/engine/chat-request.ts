import type { ChatCompletionParams } from "@wllama/wllama/esm/index.js";
import { isRecord, parseJSON } from "../../platform/index.ts";
import { badRequest, RefusedRequest } from "./refusal.ts";

/** The body of a request to `/v1/chat/completions`. */
export interface ChatRequest {
  /** Empty: whichever is loaded. */
  readonly model: string;
  readonly stream: boolean;
  /** Whether the chunks that only tell how far the prompt has been read are wanted. */
  readonly wantsProgress: boolean;
  /** Whether nothing has been answered in it yet, so that nothing is gained by what the engine remembers. */
  readonly isFirstTurn: boolean;
  /** The whole body: llama.cpp reads its own and OpenAI's fields, and refuses what it can't take. */
  readonly params: ChatCompletionParams;
}

/** Reads a request's body. Throws a RefusedRequest. */
export function parseChatRequest(text: string): ChatRequest {
  const body = parseJSON(text);
  if (!isRecord(body)) throw new RefusedRequest(badRequest("The body is no JSON object."));
  if (!isChat(body)) {
    throw new RefusedRequest(badRequest("'messages' is required: a list of messages, each with a role."));
  }
  const messages: readonly { role: string; content?: unknown }[] = body.messages;
  if (messages.some(({ content }) => Array.isArray(content) && !content.every(isText))) {
    throw new RefusedRequest(
      badRequest("The model in this browser reads text only: remove images and other files."),
    );
  }
  return {
    model: typeof body.model === "string" ? body.model : "",
    stream: body.stream === true,
    wantsProgress: body.return_progress === true,
    isFirstTurn: !messages.some(({ role }) => role === "assistant"),
    params: body,
  };
}

/** Probes only at what this page needs; the rest is llama.cpp's to check. */
function isChat(body: unknown): body is ChatCompletionParams {
  if (!isRecord(body) || !Array.isArray(body["messages"]) || body["messages"].length === 0) return false;
  return body["messages"].every((message) => isRecord(message) && typeof message["role"] === "string");
}

function isText(part: unknown): boolean {
  return isRecord(part) && part["type"] === "text";
}

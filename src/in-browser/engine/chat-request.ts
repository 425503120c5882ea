import type { ChatCompletionParams } from "@wllama/wllama/esm/index.js";
import { isRecord, parseJSON } from "../../platform/index.ts";
import { badRequest, RefusedRequest } from "./refusal.ts";

/** The body of a request to `/v1/chat/completions`. */
export interface ChatRequest {
  /** Empty: the loaded model. */
  readonly model: string;
  readonly stream: boolean;
  /** Whether to send the chunks that only report how much of the prompt has been read. */
  readonly wantsProgress: boolean;
  /** Whether the conversation has no answer yet, so that the engine's cached state is of no use. */
  readonly isFirstTurn: boolean;
  /** The complete body: llama.cpp accepts its own and OpenAI's fields, and refuses invalid ones. */
  readonly params: ChatCompletionParams;
}

/** Parses the body of a request. Throws a RefusedRequest. */
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

/** Checks only the fields that this page needs; llama.cpp checks the rest. */
function isChat(body: unknown): body is ChatCompletionParams {
  if (!isRecord(body) || !Array.isArray(body["messages"]) || body["messages"].length === 0) return false;
  return body["messages"].every((message) => isRecord(message) && typeof message["role"] === "string");
}

function isText(part: unknown): boolean {
  return isRecord(part) && part["type"] === "text";
}

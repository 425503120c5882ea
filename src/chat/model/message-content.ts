import type { PromptMessage } from "./conversation.ts";
import type { ToolCall } from "./tool-calls.ts";

/** A part of a message that has pictures: https://platform.openai.com/docs/guides/images-vision */
export type ContentPart =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "image_url"; readonly image_url: { readonly url: string } };

/** A call in the body of a request: https://platform.openai.com/docs/guides/function-calling */
export interface SentCall {
  readonly id: string;
  readonly type: "function";
  readonly function: { readonly name: string; readonly arguments: string };
}

/** A message in the body of a request. */
export interface SentMessage {
  readonly role: PromptMessage["role"];
  readonly content: string | ContentPart[];
  readonly tool_calls?: readonly SentCall[];
  readonly tool_call_id?: string;
}

/** A message as it stands in the body of a request. */
export function sentMessage(message: PromptMessage): SentMessage {
  const { role, toolCalls, toolCallId } = message;
  return {
    role,
    content: contentOf(message),
    ...(toolCalls && { tool_calls: toolCalls.map(sentCall) }),
    ...(toolCallId !== undefined && { tool_call_id: toolCallId }),
  };
}

function sentCall({ id, name, args }: ToolCall): SentCall {
  return { id, type: "function", function: { name, arguments: args } };
}

/** The content of a message in the body of a request: its text, or parts when it has pictures. */
export function contentOf({ text, pictures = [] }: PromptMessage): string | ContentPart[] {
  if (pictures.length === 0) return text;
  const shown = pictures.map((url) => ({ type: "image_url", image_url: { url } }) as const);
  return text.trim() === "" ? shown : [{ type: "text", text }, ...shown];
}

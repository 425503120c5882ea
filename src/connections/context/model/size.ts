import { type PromptMessage, promptMessages, type Question } from "../../../chat/index.ts";

/**
 * The approximate number of tokens that a chat template adds to each message: `<|im_start|>user\n…<|im_end|>\n` or
 * similar.
 */
const MESSAGE_TOKENS = 4;

/**
 * The approximate number of tokens of a picture. Models differ: Gemma 3 has 256 for any, LLaVA 1.5 has 576, Qwen2.5-VL
 * one for 28 × 28 pixels (https://arxiv.org/abs/2502.13923), OpenAI 765 for 1024 × 1024 pixels
 * (https://platform.openai.com/docs/guides/images-vision). The count of the server replaces it.
 */
export const PICTURE_TOKENS = 800;

/** The size of messages as they are sent. */
export interface Size {
  /** With the texts of the files and the calls of tools. */
  readonly characters: number;
  readonly messages: number;
  readonly pictures: number;
}

export function sizeOf(messages: readonly PromptMessage[]): Size {
  return {
    characters: messages.reduce((sum, { text, toolCalls }) => sum + text.length + lengthOf(toolCalls), 0),
    messages: messages.length,
    pictures: messages.reduce((sum, { pictures }) => sum + (pictures?.length ?? 0), 0),
  };
}

function lengthOf(calls: PromptMessage["toolCalls"] = []): number {
  return calls.reduce((sum, { name, args }) => sum + name.length + args.length, 0);
}

export function sizeOfQuestion(question: Question): Size {
  return sizeOf(promptMessages({ messages: [{ ...question, role: "user", id: "" }] }, ""));
}

/** The tokens of messages beside those of their text. */
export function fixedTokens({ messages, pictures }: Omit<Size, "characters">): number {
  return MESSAGE_TOKENS * messages + PICTURE_TOKENS * pictures;
}

export function tokensOf(size: Size, charactersPerToken: number): number {
  return fixedTokens(size) + size.characters / charactersPerToken;
}

import { isRecord } from "../../core/is-record.ts";
import type { ReplyPart } from "../../core/reply.ts";
import type { LangChain } from "./load-langchain.ts";

/**
 * A LangChain output parser that keeps what StringOutputParser drops: thinking, the finish reason and the usage.
 * It yields the parts of each chunk when it streams, and the parts of the whole message when it is invoked.
 */
export function createReplyParser({ BaseTransformOutputParser }: LangChain) {
  class ReplyParser extends BaseTransformOutputParser<readonly ReplyPart[]> {
    readonly lc_namespace = ["causette"];

    getFormatInstructions(): string {
      return "";
    }

    async parse(text: string): Promise<readonly ReplyPart[]> {
      return text === "" ? [] : [{ kind: "answer", text }];
    }

    override async parseResult(
      generations: readonly { readonly text: string }[],
    ): Promise<readonly ReplyPart[]> {
      return generations.flatMap((generation) =>
        replyParts("message" in generation ? generation.message : undefined),
      );
    }
  }
  return new ReplyParser();
}

/** The parts of one LangChain message or chunk of a message. */
export function replyParts(message: unknown): readonly ReplyPart[] {
  if (!isRecord(message)) return [];
  const { content, additional_kwargs, response_metadata, usage_metadata } = message;
  const parts: ReplyPart[] = [];
  const thinking = isRecord(additional_kwargs) ? additional_kwargs["reasoning_content"] : undefined;
  if (typeof thinking === "string" && thinking !== "") parts.push({ kind: "thinking", text: thinking });
  if (typeof content === "string" && content !== "") parts.push({ kind: "answer", text: content });
  const reason = isRecord(response_metadata) ? response_metadata["finish_reason"] : undefined;
  if (typeof reason === "string") parts.push({ kind: "finish", reason });
  if (isRecord(usage_metadata)) {
    const { input_tokens: input, output_tokens: output } = usage_metadata;
    if (typeof input === "number" && typeof output === "number")
      parts.push({ kind: "usage", usage: { input, output } });
  }
  return parts;
}
